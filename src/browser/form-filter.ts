/** What scripts add to the filters of the form library: counts, a spoken result, and the choice in the address. */
import { filterQuery, fitsFilter, formCountText, readFilter, type Filterable, type FormFilter } from '#domain/articles/form-filter.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { readWords } from './words.ts';

const root = document.documentElement;

const listed = (value: string | undefined) => value?.split(' ');
const entryOf = ({ dataset }: HTMLElement): Filterable => ({
  topics: listed(dataset['topics']) ?? [],
  coverage: listed(dataset['coverage']),
  regions: listed(dataset['r']),
});

/** The region of the filter: one named there, none for "all", or else the member's own. */
function regionOf(value: string): FormFilter['region'] {
  const id = value === 'mine' ? root.dataset['region'] : value;
  return isRegionId(id) ? id : null;
}

function filterOf(form: HTMLFormElement, topics: readonly string[]): FormFilter {
  const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value ?? '';
  return { ...readFilter(`?topic=${value('topic')}&coverage=${value('coverage')}`, topics), region: regionOf(value('region')) };
}

function setUp(form: HTMLFormElement, status: Element): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-topics]')].map(entryOf);
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const topics = radios.filter(({ name, value }) => name === 'topic' && value).map(({ value }) => value);
  const count = (filter: FormFilter) => entries.filter((entry) => fitsFilter(entry, filter)).length;

  const formCount = readWords(form, 'formCount');

  const update = (): void => {
    const filter = filterOf(form, topics);
    status.textContent = formCountText(count(filter), entries.length, formCount, root.lang);
    for (const { name, value, labels } of radios) {
      const slot = labels?.[0]?.querySelector('[data-count]');
      const other = name === 'region' ? regionOf(value) : value || null;
      if (slot) slot.textContent = String(count({ ...filter, [name]: other }));
    }
  };

  const keepInAddress = (): void => history.replaceState(null, '', filterQuery(filterOf(form, topics)) || location.pathname);

  // The filters work before this script comes: what someone has chosen by then wins over the address.
  const isChosen = ({ name, checked, defaultChecked }: HTMLInputElement): boolean => name !== 'region' && checked !== defaultChecked;
  const isEarly = radios.some(isChosen);
  const fromAddress = readFilter(location.search, topics);
  for (const name of ['topic', 'coverage'] as const) {
    const group = radios.filter((radio) => radio.name === name);
    if (group.some(isChosen)) continue;
    for (const radio of group) radio.checked = radio.value === (fromAddress[name] ?? '');
  }
  if (isEarly) keepInAddress();
  const more = form.querySelector('details');
  if (more && filterOf(form, topics).coverage) more.open = true;

  form.addEventListener('change', () => {
    keepInAddress();
    update();
  });
  form.addEventListener('reset', () => {
    // The fields are back at their first values only after this event.
    setTimeout(() => {
      history.replaceState(null, '', location.pathname);
      update();
    });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  new MutationObserver(() => {
    const own = radios.find(({ name, value }) => name === 'region' && value === 'mine');
    if (own) own.checked = true;
    update();
  }).observe(root, { attributeFilter: ['data-region'] });
  for (const tally of document.querySelectorAll<HTMLElement>('[data-tally]')) tally.hidden = true;
  update();
}

const form = document.querySelector<HTMLFormElement>('[data-form-filter]');
const status = document.querySelector('[data-filter-status]');
if (form && status) setUp(form, status);
