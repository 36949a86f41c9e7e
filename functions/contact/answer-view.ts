/** The answer on the contact page: one recommendation and why, what to have ready, then the other ways. */
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
  /** What is not known for this coverage, each in a sentence. */
  gaps: readonly string[];
}

/** Said at once by the Worker, and kept true by the page's script. */
function openNow({ hours }: Channel, { at, holidays, language }: Moment): Markup | '' {
  if (!hours) return '';
  const status = statusAt(hours, at, holidays, siteClock);
  return html`<p class="hours">
    ${hoursText(hours, language)}
    <span class="status" data-open="${openMark(status)}" data-hours="${hoursJson(hours)}"
      >${statusText(status, at, hours.timeZone, language, { clock: siteClock })}</span
    >
  </p>`;
}

function valueOf({ href, text, tty }: Channel, { language }: Moment): Markup {
  if (href === null) return html`<span class="address">${text}</span>`;
  if (!tty) return html`<a href="${href}">${text}</a>`;
  return html`<a href="${href}">${text}</a> <span class="tty">${fill(language.words.contactWays.tty, { number: tty })}</span>`;
}

/** `next` is what follows in the same block: a note that holds for both is said once. */
function block(channel: Channel, moment: Moment, next?: Channel): Markup {
  const { kind, label, text, note } = channel;
  const { contactWays } = moment.language.words;
  const way = contactWays.ways[kind];
  return html`<p class="where">${label === text ? way : fill(contactWays.where, { way, label })}</p>
    <p class="value">${valueOf(channel, moment)}</p>
    ${openNow(channel, moment)} ${note && note !== next?.note ? html`<p class="note">${note}</p>` : ''}`;
}

const isClosed = ({ hours }: Channel, { at, holidays }: Moment): boolean =>
  hours !== null && !statusAt(hours, at, holidays, siteClock).open;

/** What to do while every recommended line is closed: the chat, if there is one. */
function meanwhile(best: readonly Channel[], others: readonly Channel[], moment: Moment): Markup | '' {
  const chat = others.find(({ kind }) => kind === 'chat');
  if (!chat || !best.every((channel) => isClosed(channel, moment))) return '';
  return html`<p>${moment.language.words.contactWays.meanwhile} ${valueOf(chat, moment)}</p>`;
}

export function contactAnswer(answer: ContactAnswer): Markup {
  const { regionName, topic, channels, gaps } = answer;
  const { contactWays } = answer.language.words;
  const best = channels.filter(({ key, kind }) => key === channels[0]?.key && kind === channels[0].kind);
  const others = channels.filter((channel) => !best.includes(channel));
  return html`<section class="contact-answer" aria-labelledby="answer-title">
    <h2 id="answer-title">${fill(contactWays.title, { topic: topic.title, region: regionName })}</h2>
    ${[topic.note ?? [], ...gaps].flat().map((note) => html`<p>${note}</p>`)}
    <div class="region-facts">
      <div class="row">
        ${best.map((channel, index) => block(channel, answer, best[index + 1]))}
        ${best[0]?.why ? html`<p class="note">${best[0].why}</p>` : ''}
      </div>
    </div>
    ${meanwhile(best, others, answer)}
    <h3>${contactWays.haveReady}</h3>
    <ul>
      ${topic.haveReady.map((item) => html`<li>${item}</li>`)}
    </ul>
    <h3>${contactWays.otherWays}</h3>
    <ul class="channels">
      ${others.map((channel) => html`<li>${block(channel, answer)}</li>`)}
    </ul>
  </section>`;
}
