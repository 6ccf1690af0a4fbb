import type { MerchantBook } from '../../ledger/merchants/createMerchantBook.ts'
import type { DepositSession, Widget } from '../../ledger/merchants/model.ts'
import { isSameSecret } from '../isSameSecret.ts'
import { ApiError } from './apiError.ts'

/** Finds a widget and checks its own secret. @throws ApiError 401, 404 */
export function openWidget({ widgets }: MerchantBook, id: string, secret: string | undefined): Widget {
  needSecret(secret)
  const widget = widgets.get(id)
  if (!widget) throw new ApiError(404, 'not_found', 'No such widget')
  checkSecret(secret, widget.secret)
  return widget
}

/** Finds a session and checks its own secret: the widget's opens none. @throws ApiError 401, 404 */
export function openSession({ sessions }: MerchantBook, id: string, secret: string | undefined): DepositSession {
  needSecret(secret)
  const session = sessions.read(id)
  if (!session) throw new ApiError(404, 'not_found', 'No such deposit session')
  checkSecret(secret, session.clientSecret)
  return session
}

function needSecret(secret: string | undefined): asserts secret is string {
  if (!secret)
    throw new ApiError(401, 'unauthorized', 'X-Client-Secret is missing. The sandbox issues no JWT and takes none.')
}

function checkSecret(given: string, right: string): void {
  if (!isSameSecret(given, right)) throw new ApiError(401, 'unauthorized', 'The client secret is wrong')
}
