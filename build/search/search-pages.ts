/** The pages that are made from facts, in the words in which people ask for them. */
import type { SearchDocument } from '#domain/search/rank.ts';
import { urls } from '#domain/urls.ts';
import type { readData } from '../data/read-data.ts';

type Data = ReturnType<typeof readData>;

function page(document: Pick<SearchDocument, 'url' | 'title' | 'summary' | 'kind'> & Partial<SearchDocument>): SearchDocument {
  return { regions: [], aliases: [], body: [], ...document };
}

/** Texts that a region's page answers for when the region is named. */
const PAYING = ['pay-premium-online', 'pay-premium-by-phone', 'mail-premium-check', 'pay-medical-bill'];

export function factPages({ regions }: Data): SearchDocument[] {
  return [
    ...regions.flatMap(({ id, name, area }) => [
      page({
        url: urls.region(id),
        title: `${name}: numbers and addresses`,
        summary: area,
        kind: 'Region',
        regions: [id],
        aliases: [
          'member services number',
          'phone number',
          'contact',
          'address',
          'hours',
          'medicare number',
          'medicaid number',
          'claims address',
          'website help phone',
        ],
        insteadOf: [urls.contact(), urls.article('getting-help', 'which-number-to-call')],
      }),
      page({
        url: urls.payRegion(id),
        title: `Pay a bill in ${name}`,
        summary: 'Pay your premium online, by phone or by mail, and see when it is due.',
        kind: 'Payments',
        regions: [id],
        aliases: [
          'pay premium',
          'pay bill',
          'premium phone number',
          'bill payment phone number',
          'pay online',
          'where to mail check',
          'billing number',
        ],
        insteadOf: [urls.pay(), ...PAYING.map((slug) => urls.article('bill-pay', slug))],
      }),
    ]),
    page({
      url: urls.pay(),
      title: 'Pay a bill',
      summary: 'Where to pay in your region.',
      kind: 'Contact',
      aliases: ['pay', 'pay bill', 'pay my bill', 'bill pay', 'make a payment', 'where to pay', 'pagar', 'pagar mi factura'],
    }),
    page({
      url: urls.dueDate(),
      title: 'When your premium is due',
      summary: 'The due date of your region, and the next dates.',
      kind: 'Contact',
      aliases: ['premium due date calculator', 'next due date'],
    }),
    page({
      url: urls.appealDeadline(),
      title: 'Your deadline to appeal',
      summary: 'The last day to appeal, counted from the date on your letter.',
      kind: 'Contact',
      aliases: ['appeal deadline', 'deadline to appeal', 'last day to appeal', 'how many days to appeal', 'plazo para apelar'],
    }),
    page({
      url: urls.regions(),
      title: 'Find your region',
      summary: 'The eight regions, and how to tell which one is yours.',
      kind: 'Contact',
      aliases: ['which region am i in', 'zip code', 'what region', 'service area', 'my region', 'region i belong to', 'qué región soy'],
    }),
    page({
      url: urls.contact(),
      title: 'Contact',
      summary: 'The right number for your region and your question.',
      kind: 'Contact',
      aliases: ['contact us', 'all phone numbers', 'contact member services', 'member services hours', 'hours', 'phone number', 'contacto'],
    }),
  ];
}
