import { addStyle } from '../lib/addStyle.ts'
import { PlaceField } from '../ui/PlaceField.tsx'
import { RadioField } from '../ui/RadioField.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { enForms } from '../i18n/enForms.ts'
import style from '../ui/form.css?inline'
import { createForm } from './createForm.ts'
import { FormFrame } from './FormFrame.tsx'
import { FormProblem } from './FormProblem.tsx'
import { makeDrafts } from './makeDrafts.ts'
import { regionNames } from './regionNames.ts'
import { useFields } from './useFields.ts'

addStyle(style)

/** The part in which a payer fills in forms: their fields, their checks' words, and what is typed until it is sent. */
export const forms = {
  createForm,
  enForms,
  makeDrafts,
  useFields,
  FormFrame,
  FormProblem,
  PlaceField,
  RadioField,
  SelectField,
  TextField,
  regionNames,
}
