type Plain = {
  readonly titre: string;
  readonly texte: string;
  /** What is wrong, point by point. */
  readonly points?: readonly string[];
  /** Number of the request, to give to the host. */
  readonly numero?: string | undefined;
  readonly retour?: { readonly adresse: string; readonly libelle: string };
};

const ACCUEIL = { adresse: '/', libelle: 'Retour à l’accueil' } as const;

/** Stands without the database, without a template, with the sheet if it can be had. */
export function plainPage({ titre, texte, points = [], numero, retour = ACCUEIL }: Plain): string {
  const liste = points.map((point) => `<li>${encode(point)}</li>`).join('');
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${encode(titre)} · Maillage</title><link rel="stylesheet" href="/actifs/maillage.css"></head><body class="public"><main class="wrap fault" id="contenu"><h1>${encode(titre)}</h1><p class="lead">${encode(texte)}</p>${liste ? `<ul>${liste}</ul>` : ''}${numero ? `<p class="quiet">Numéro : ${encode(numero)}</p>` : ''}<p><a href="${encode(retour.adresse)}">${encode(retour.libelle)}</a></p></main></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function encode(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
