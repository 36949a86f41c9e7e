/** Opens the fold whose heading an address names. Browsers do so by themselves only for what is inside. */
export function openNamedFolds(): void {
  const open = (): void => {
    const named = document.getElementById(location.hash.slice(1));
    const fold = named?.closest('summary')?.closest('details');
    if (!fold) return;
    fold.open = true;
    named?.scrollIntoView();
  };
  open();
  addEventListener('hashchange', open);
}
