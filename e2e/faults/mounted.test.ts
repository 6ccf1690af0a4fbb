// @vitest-environment happy-dom
import { afterEach, beforeAll } from 'vitest'
import { loadParts } from './loadParts.ts'
import { tidy } from './tidy.ts'
import './cases/answers.ts'
import './cases/choices.ts'
import './cases/device.ts'
import './cases/ends.ts'
import './cases/input.ts'
import './cases/line.ts'
import './cases/routes.ts'
import './cases/site.ts'

beforeAll(loadParts)

afterEach(tidy)
