/** What compiled JSX imports: Solid's DOM runtime, with a `template()` that needs no `innerHTML`. */
export * from 'solid-js/web'
export { template } from './template.ts'
