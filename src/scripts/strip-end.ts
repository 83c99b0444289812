/* Takes the breaking strip before it away when its time is over, before it is painted. */
{
  const strip = document.currentScript?.previousElementSibling as HTMLElement;
  if (Date.now() >= Number(strip.dataset['until'])) strip.remove();
}
