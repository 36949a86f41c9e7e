/** The shape of a worksheet, and the lines that several of them share. */

export interface WrittenField {
  kind: 'text';
  id: string;
  label: string;
  hint?: string;
  /** Room to write: a line, a few lines, or half a page. */
  room: 'line' | 'few' | 'many';
  autocomplete?: 'name' | 'street-address' | 'tel';
  /** Not printed when it is empty, unless the whole sheet is. */
  optional?: true;
}

export interface ChoiceField {
  kind: 'one' | 'many';
  id: string;
  label: string;
  hint?: string;
  /** Printed as they stand, so they are sentences of the letter. */
  options: readonly { id: string; label: string }[];
}

export interface WorksheetPart {
  title: string;
  fields: readonly (WrittenField | ChoiceField)[];
}

export interface Worksheet {
  /** The form whose page it belongs to; the address is `/forms/<slug>/worksheet/`. */
  slug: string;
  /** Other forms that lead to it. */
  alsoFor: readonly string[];
  title: string;
  summary: string;
  aliases: readonly string[];
  /** Contact topic of `data/routing.json` that the page ends with. */
  contact: string;
  /** What the printed page is headed with. */
  heading: string;
  /** Words of the link on other pages. */
  action: string;
  /** Left out: not a letter, so there is no address and no signature. */
  letter?: {
    opening: string;
    /** Key of address facts, where a source gives some. `certain`: right for every member of the region. */
    mailTo?: { key: string; certain: boolean };
    /** Where to find the address otherwise. */
    askFor: string;
  };
  parts: readonly WorksheetPart[];
}

export const line = (id: string, label: string, more: Partial<WrittenField> = {}): WrittenField => ({
  kind: 'text',
  room: 'line',
  id,
  label,
  ...more,
});

/** Lines for the address of a letter that we do not know. */
export const addressField = (id: string, hint: string): WrittenField => line(id, 'Name and address of the office', { room: 'few', hint });

export const you: WorksheetPart = {
  title: 'About you',
  fields: [
    line('name', 'Full name', { autocomplete: 'name' }),
    line('record-number', 'Medical record number', { hint: 'It is on the front of your ID card.' }),
    line('address', 'Your mailing address', { room: 'few', autocomplete: 'street-address' }),
    line('phone', 'Phone', { autocomplete: 'tel', optional: true }),
    line('date', 'Date of this letter'),
  ],
};

export const enclosed = line('enclosed', 'Copies I enclose', {
  room: 'few',
  hint: 'For example bills, letters, notes or referrals. Keep the originals.',
  optional: true,
});
