import { settings } from '../site.config.ts';
import { reporting } from '../strings/reader.ts';
import { toggleUnseen } from './unseen.ts';

/**
 * Reports the image that a control stands under, and hides it from the reader; pressed again it shows the image again and
 * reports nothing. Gives the line that tells the reader. Where no endpoint takes reports, the newsroom is written to.
 */
export async function reportImage(control: HTMLElement): Promise<string> {
  const figure = control.closest('figure');
  const source = figure?.querySelector<HTMLImageElement>('picture img')?.src ?? '';
  const image = /\/images\/([0-9a-f]{16})-/.exec(source)?.[1];
  if (!image) return '';
  const isHidden = toggleUnseen(image);
  await stillness();
  if (!isHidden) return reporting.shown;
  const { imageReports, email } = settings;
  if (!imageReports) {
    location.href = mailAbout(source, email);
    return reporting.thanksByMail;
  }
  return (await send(imageReports.endpoint.replace(/\/$/, ''), image)) ? reporting.thanks : reporting.notSent;
}

/** Where the page has grown shorter or longer browsers scroll it by themselves, a frame later: that must not take the line away. */
async function stillness(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

function mailAbout(source: string, email: string): string {
  const subject = encodeURIComponent(reporting.subject(document.title));
  const body = encodeURIComponent(`${reporting.body}\n\n${location.href}\n${source}\n`);
  return `mailto:${email}?subject=${subject}&body=${body}`;
}

/** Asks for a pass, and sends the report with it. */
async function send(endpoint: string, image: string): Promise<boolean> {
  try {
    const asked = await fetch(`${endpoint}/pass?image=${image}`);
    const { pass } = (await asked.json()) as { pass: string };
    const answer = await fetch(`${endpoint}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ image, page: location.pathname, pass }),
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}
