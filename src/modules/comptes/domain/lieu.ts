/** Where a session was opened from, as its owner is shown it: enough to recognise, not an address. */
export function lieuCourt(source: string | null): string {
  if (!source || !/[.:]/.test(source)) return 'Lieu inconnu';
  if (source.includes(':')) return `${source.split(':').slice(0, 2).join(':')}::`;
  return `${source.split('.').slice(0, 2).join('.')}.x.x`;
}
