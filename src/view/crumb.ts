/** A page above another, below the home page. */
export interface Crumb {
  href: string;
  title: string;
}
