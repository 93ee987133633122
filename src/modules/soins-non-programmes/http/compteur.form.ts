type Envoye = { readonly envoyeLe: number | null; readonly touches: readonly unknown[] };

/** `<id>:<milliseconds>:<comptee|retiree>`, once or several times; without script `<id>` alone, or `<id>::retiree`. */
export function lireTouches(corps: unknown): Envoye {
  const champs = new Map(Object.entries(typeof corps === 'object' && corps ? corps : {}));
  const dites: unknown = champs.get('touche');
  const lignes: readonly unknown[] = Array.isArray(dites) ? dites : [dites];
  return {
    envoyeLe: nombre(champs.get('envoyeLe')),
    touches: lignes.map((ligne) => {
      const [id = '', le, etat = 'comptee'] = String(ligne ?? '').split(':');
      return { id, le: nombre(le), retiree: etat === 'retiree' };
    }),
  };
}

function nombre(texte: unknown): number | null {
  return typeof texte === 'string' && /^\d{1,16}$/.test(texte) ? Number(texte) : null;
}
