/** Said on the document by whoever shows a line with hours: the choice of a region, the search. */
export const HOURS_SHOWN = 'hours-shown';
