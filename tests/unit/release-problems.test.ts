import { describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { releaseProblems } from '../../build/data/release-problems.ts';

const whole = {
  operator: 'A Group',
  contact: 'mailto:a@group.example',
  privacySince: '2026-12-01',
  mailDays: 30,
  requestDays: 45,
  replyDays: 3,
};

describe('what must be set before a release', () => {
  it('what must be set before a release is nothing once an operator has set everything, with or without a promised day', () => {
    expect(releaseProblems(whole)).toEqual([]);
    expect(releaseProblems({ ...whole, replyDays: null })).toEqual([]);
  });

  it.each(['operator', 'contact', 'privacySince', 'mailDays', 'requestDays'])('what must be set before a release is named: %s', (name) => {
    expect(releaseProblems({ ...whole, replyDays: null, [name]: null })).toEqual([expect.stringContaining(`site.${name} is not set`)]);
  });

  it('what must be set before a release includes somebody who keeps a promise', () => {
    expect(releaseProblems({ ...whole, operator: null }).at(-1)).toContain('replyDays promises an answer');
  });

  it('what must be set before a release is open in this repository, which names no operator and so promises nothing', () => {
    expect([site.operator, site.replyDays]).toEqual([null, null]);
    expect(releaseProblems(site)).toHaveLength(5);
  });
});
