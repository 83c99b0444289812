/*
 * How the reader wants pages to look (`look.ts` asks them), and whether they saved this one, holds before the first paint,
 * in every tab and on the way back. `data-can` says what this browser can do: what would do nothing is not shown.
 */
{
  const root = document.documentElement.dataset;

  const apply = () => {
    const kept = localStorage;
    const scheme = kept['nashra:scheme'] ?? 'auto';
    root['scheme'] = scheme;
    root['size'] = kept['nashra:size'] ?? 100;
    root['saved'] = (kept['nashra:saved'] ?? '').includes(`"${location.pathname}"`);
    const tags: unknown = document.getElementsByName('theme-color');
    const [chosen, light, dark] = tags as [HTMLMetaElement, HTMLMetaElement, HTMLMetaElement];
    chosen.content = (scheme === 'dark' ? dark : light).content;
    chosen.media = scheme === 'auto' ? 'not all' : '';
  };

  root['can'] = 'share' in navigator ? 'share' : '';
  try {
    apply();
    root['can'] += ' keep';
    self.onstorage = self.onpageshow = apply;
  } catch {}
}
