/** The answer on the contact page: the line to call, what to have ready, then the other ways. */
import { html } from 'hono/html';
import type { Channel } from '#domain/contact/route.ts';
import { siteClock } from '#domain/time/catalog-clock.ts';
import { hoursJson, openMark, statusAt, type HolidayTable } from '#domain/time/hours.ts';
import { hoursText, statusText } from '#domain/time/hours-text.ts';
import type { ContactTopic } from '#domain/contact/routing-schema.ts';
import { fill, type languageIn } from '../../src/words/worker.ts';

type Markup = ReturnType<typeof html>;

interface Moment {
  /** Milliseconds since 1970. */
  at: number;
  holidays: HolidayTable;
  language: ReturnType<typeof languageIn>;
}

export interface ContactAnswer extends Moment {
  regionName: string;
  topic: ContactTopic;
  /** Best first, never empty. */
  channels: readonly Channel[];
  /** The name of the line to call, whichever of its numbers it is; null without one. */
  lineName: string | null;
  /** What is not known for this coverage, each in a sentence. */
  gaps: readonly string[];
  /** How long the plan takes to answer a message, in words; null when that is not known. */
  replyWait: string | null;
}

/** What stands in a list in full. More is in the article about the topic. */
const MOST_READY = 3;
/** Longer addresses are cut to their domain: the link leads on. */
const SHORT_ADDRESS = 32;

/** Said at once by the Worker, and kept true by the page's script. */
function openNow({ hours }: Channel, { at, holidays, language }: Moment): Markup | '' {
  if (!hours) return '';
  const status = statusAt(hours, at, holidays, siteClock);
  return html`<p class="hours">
    <span class="status" data-open="${openMark(status)}" data-hours="${hoursJson(hours)}"
      >${statusText(status, at, hours.timeZone, language, { clock: siteClock })}</span
    >
    ${hoursText(hours, language)}
  </p>`;
}

const ttyOf = ({ tty }: Channel, { language }: Moment): Markup | '' =>
  tty ? html` <span class="tty">${fill(language.words.contactWays.tty, { number: tty })}</span>` : '';

const numberOf = (channel: Channel, moment: Moment): Markup =>
  html`<span><a href="${channel.href}">${channel.text}</a>${ttyOf(channel, moment)}</span>`;

/** Open lines first, closed ones last; as they were among equals. */
function byOpen(channels: readonly Channel[], { at, holidays }: Moment): Channel[] {
  const rank = ({ hours }: Channel): number => {
    if (!hours) return 1;
    return statusAt(hours, at, holidays, siteClock).open ? 0 : 2;
  };
  return channels.toSorted((one, other) => rank(one) - rank(other));
}

const sameHours = (one: Channel, other: Channel): boolean => JSON.stringify(one.hours) === JSON.stringify(other.hours);

/** As src/view/call-block.ts writes it: the first number large, others of the same hours below it. */
function callBlock(lines: readonly Channel[], { regionName, topic, lineName, ...moment }: ContactAnswer): Markup | '' {
  const [first, ...others] = byOpen(lines, moment);
  if (!first) return '';
  const { contactWays } = moment.language.words;
  // 911 is the same everywhere.
  const title = fill(topic.alone ? contactWays.callAnywhere : contactWays.callTitle, {
    label: lineName ?? first.label,
    region: regionName,
  });
  return html`<section class="call">
    <h3>${title}</h3>
    <p class="value">${numberOf(first, moment)}</p>
    ${others.map(
      (line) =>
        html`<p class="second">${contactWays.or} ${numberOf(line, moment)} (${line.label.split(', ').at(-1)})</p>
          ${sameHours(line, first) ? '' : openNow(line, moment)}`,
    )}
    ${openNow(first, moment)}
    ${[...new Set([first, ...others].flatMap(({ note }) => note ?? []))].map((note) => html`<p class="note">${note}</p>`)}
    ${first.why ? html`<p class="note">${first.why}</p>` : ''}
  </section>`;
}

/** The words of an address on the web or of this site: short, or nothing. */
function addressOf({ href, text }: Channel): string {
  if (!href?.startsWith('http')) return '';
  return text.length <= SHORT_ADDRESS ? text : new URL(href).hostname.replace(/^www\./, '');
}

/** `next` is what to do when this way fails. */
function row(channel: Channel, answer: ContactAnswer, next = ''): Markup {
  const { contactWays } = answer.language.words;
  const { kind, href, label, text, note } = channel;
  const ownPage = kind !== 'message' && href?.startsWith('/') === true;
  const name = ownPage ? label : fill(contactWays.ways[kind], { label });
  const small = kind === 'phone' || kind === 'email' ? text : addressOf(channel);
  const tty = ttyOf(channel, answer);
  const wait = kind === 'secure-message' && answer.replyWait !== null ? fill(contactWays.replyWait, { wait: answer.replyWait }) : '';
  return html`<li>
    ${
      href === null
        ? html`<p>${name}</p>
            <p class="address">${text}</p>`
        : html`<a href="${href}"><span>${name}${small && html`<small>${small}</small>`}</span></a>`
    }
    ${tty && html`<p>${tty}</p>`} ${openNow(channel, answer)}
    ${[note ?? '', wait, next].filter(Boolean).map((line) => html`<p class="note">${line}</p>`)}
  </li>`;
}

const isClosed = ({ hours }: Channel, { at, holidays }: Moment): boolean =>
  hours !== null && !statusAt(hours, at, holidays, siteClock).open;

export function contactAnswer(answer: ContactAnswer): Markup {
  const { regionName, topic, channels, gaps } = answer;
  const { contactWays } = answer.language.words;
  const yourself = channels.filter(({ kind, why }) => kind === 'self-service' && why !== null);
  const firstLine = channels.find(({ kind }) => kind === 'phone');
  const lines = channels.filter(({ kind, key }) => kind === 'phone' && key === firstLine?.key);
  const rest = channels.filter((channel) => !yourself.includes(channel) && !lines.includes(channel));
  const calls = rest.filter(({ kind }) => kind === 'phone');
  // In an emergency the order of the list holds.
  const others = topic.alone ? rest : [...byOpen(calls, answer), ...rest.filter(({ kind }) => kind !== 'phone')];

  const closed = lines.every((line) => isClosed(line, answer));
  const chat = others.find(({ kind }) => kind === 'chat');
  const write = others.some(({ kind }) => kind === 'secure-message');
  const instead = closed && write ? contactWays.writeInstead : contactWays.callInstead;
  const nextAfter = (channel: Channel) => (channel === chat ? fill(contactWays.chatFails, { next: instead }) : '');

  return html`<section class="contact-answer" aria-labelledby="answer">
    <h2 id="answer" tabindex="-1">${fill(contactWays.title, { topic: topic.title, region: regionName })}</h2>
    ${[topic.note ?? [], ...gaps].flat().map((note) => html`<p>${note}</p>`)}
    ${
      yourself.length > 0
        ? html`<h3>${contactWays.doTitle}</h3>
            <ul class="rows ways">
              ${yourself.map((channel) => row(channel, answer))}
            </ul>`
        : ''
    }
    ${callBlock(lines, answer)}
    ${closed && chat?.href ? html`<p>${contactWays.meanwhile} <a href="${chat.href}">${addressOf(chat)}</a></p>` : ''}
    <div class="ready">
      <strong>${contactWays.haveReady}</strong>
      <ul>
        ${topic.haveReady.slice(0, MOST_READY).map((item) => html`<li>${item}</li>`)}
      </ul>
    </div>
    ${
      others.length > 0
        ? html`<h3>${contactWays.otherWays}</h3>
            <ul class="rows ways">
              ${others.map((channel) => row(channel, answer, nextAfter(channel)))}
            </ul>`
        : ''
    }
  </section>`;
}
