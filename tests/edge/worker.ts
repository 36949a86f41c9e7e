/** The Worker as it is deployed, without the built pages. */
export { default } from '../../functions/index.ts';
