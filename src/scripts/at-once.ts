/*
 * How the reader wants pages to look (`look.ts` asks them), and whether they saved this one, holds before the first paint,
 * in every tab and on the way back. `data-can` says what this browser can do: what would do nothing is not shown.
 * What they have reported (`unseen.ts`) they do not see.
 * `data-lite` marks the page of a reader who saves data, or whose network is very slow: they are offered the lite edition.
 */
{
  const root = document.documentElement.dataset;
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };

  const apply = () => {
    const kept = localStorage;
    root['scheme'] = kept['nashra:scheme'] ?? 'auto';
    root['size'] = kept['nashra:size'] ?? 100;
    root['saved'] = kept['nashra:saved']?.includes(`"${location.pathname}"`);
  };

  if (/true|2g/.test(`${connection?.saveData}${connection?.effectiveType}`)) root['lite'] = '';
  root['can'] = 'share' in navigator ? 'share' : '';
  try {
    apply();
    root['can'] += ' keep';
    self.onstorage = self.onpageshow = apply;
    const unseen = new CSSStyleSheet();
    unseen.replaceSync(localStorage['nashra:unseen']);
    document.adoptedStyleSheets = [unseen];
  } catch {}
}
