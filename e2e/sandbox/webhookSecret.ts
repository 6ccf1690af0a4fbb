/** The secret that the sandbox signs its webhooks with. A public value: it guards nothing but local chains. */
export const webhookSecret = 'whsec_sandbox_6f1d2c3b4a5968778695a4b3c2d1e0f0'
