import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
const src = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const ctx = await b.newContext({ baseURL: 'http://localhost:8999', viewport: {width:1280,height:900} });
const page = await ctx.newPage();
const cdp = await ctx.newCDPSession(page);
await cdp.send('Performance.enable', {timeDomain:'threadTicks'});
const cpu = async () => (await cdp.send('Performance.getMetrics')).metrics.find(m=>m.name==='TaskDuration')!.value*1000;
const tags=['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
for (const p of ['/help/bill-pay/pay-premium-online/','/help/bill-pay/premium-autopay/','/help/bill-pay/hsa-fsa/','/help/account/register-account/','/search/','/regions/georgia/']) {
  const lap = async (name: string, f: () => Promise<unknown>) => { const c=await cpu(); const t=performance.now(); await f(); out[name]=[Math.round(await cpu()-c), Math.round(performance.now()-t)]; };
  const out: Record<string, number[]> = {};
  await lap('goto', () => page.goto(p, {waitUntil:'load'}));
  await lap('inject', () => page.evaluate(src));
  const run = (ctxt: any, opt: any) => page.evaluate(async ([c, opt]) => { await (window as any).axe.run(c, { resultTypes: ['violations'], preload:false, ...opt });  }, [ctxt, opt] as const);
  const all = {include:[['html']]};
  const ex = {include:[['html']], exclude:[['.emergency'],['.site-header'],['.site-footer']]};
  await lap('full', () => run(all, {runOnly: tags}));
  await lap('full2', () => run(all, {runOnly: tags}));
  await lap('excl', () => run(ex, {runOnly: tags}));
  await lap('nocc', () => run(all, {runOnly: tags, rules:{'color-contrast':{enabled:false}}}));
  await lap('ccmain', () => run(ex, {runOnly: {type:'rule', values:['color-contrast']}}));
  await lap('narrow', async () => {await page.setViewportSize({width:320,height:640}); await page.evaluate(() => document.documentElement.scrollWidth); await page.setViewportSize({width:1280,height:900});});
  console.log(p, JSON.stringify(out));
}
await b.close();
