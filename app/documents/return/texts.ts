/** What the return page says, by its places in the document. */
export type Texts = {
  readonly title: string
  readonly titleApp: string
  readonly body: string
  readonly bodyApp: string
  readonly openApp: string
  readonly close: string
  readonly stays: string
}

/** The texts of the return page in every language of the deposit page. */
export const texts = {
  en: {
    title: 'Go back to where you started',
    titleApp: 'Go back to the app',
    body: 'This step ends here. Your deposit goes on in the app or tab where you started it.',
    bodyApp: 'This step ends here. Your deposit goes on in the app.',
    openApp: 'Open the app',
    close: 'Close this window',
    stays: 'This window cannot close itself. You can close it.',
  },
  es: {
    title: 'Vuelve a donde empezaste',
    titleApp: 'Vuelve a la app',
    body: 'Este paso termina aquí. Tu depósito sigue en la app o la pestaña donde lo empezaste.',
    bodyApp: 'Este paso termina aquí. Tu depósito sigue en la app.',
    openApp: 'Abrir la app',
    close: 'Cerrar esta ventana',
    stays: 'Esta ventana no puede cerrarse sola. Puedes cerrarla tú.',
  },
  ar: {
    title: 'عُد إلى حيث بدأت',
    titleApp: 'عُد إلى التطبيق',
    body: 'تنتهي هذه الخطوة هنا. يستمر إيداعك في التطبيق أو علامة التبويب حيث بدأته.',
    bodyApp: 'تنتهي هذه الخطوة هنا. يستمر إيداعك في التطبيق.',
    openApp: 'فتح التطبيق',
    close: 'إغلاق هذه النافذة',
    stays: 'لا يمكن لهذه النافذة أن تُغلق نفسها. يمكنك إغلاقها.',
  },
} as const satisfies Record<string, Texts>
export type Language = keyof typeof texts
