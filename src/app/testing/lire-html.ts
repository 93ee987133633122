/** An element as a browser would open it: its name, its attributes with their entities decoded, the text after it. */
export type Balise = {
  readonly nom: string;
  readonly attributs: ReadonlyMap<string, string>;
  /** Text up to the next element, entities decoded; for a script, a style or a text area, its content. */
  readonly texte: string;
};

/** Their content is text up to their end, whatever it looks like. */
const TEXTE_BRUT = new Set(['script', 'style', 'textarea', 'title']);
const ATTRIBUT = /[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;

/** Elements of a page, in order, cut as the tokenizer of HTML does: what opens here opens in a browser. */
export function lireHtml(html: string): readonly Balise[] {
  const balises: Balise[] = [];
  let place = html.indexOf('<');
  while (place >= 0) {
    if (html.startsWith('<!--', place)) place = apres(html, '-->', place + 4);
    else if (/[a-z]/i.test(html[place + 1] ?? '')) place = ouvrir(html, place + 1, balises);
    else place += 1;
    place = html.indexOf('<', place);
  }
  return balises;
}

function ouvrir(html: string, debut: number, balises: Balise[]): number {
  const nom = (/[^\s/>]+/.exec(html.slice(debut, debut + 200))?.[0] ?? '').toLowerCase();
  const attributs = new Map<string, string>();
  ATTRIBUT.lastIndex = debut + nom.length;
  let fin = ATTRIBUT.lastIndex;
  for (let lu = ATTRIBUT.exec(html); lu; lu = ATTRIBUT.exec(html)) {
    attributs.set((lu[1] ?? '').toLowerCase(), decoder(lu[2] ?? lu[3] ?? lu[4] ?? ''));
    fin = ATTRIBUT.lastIndex;
  }
  const texteDe = apres(html, '>', fin);
  const suite = TEXTE_BRUT.has(nom)
    ? html.indexOf(`</${nom}`, texteDe)
    : html.indexOf('<', texteDe);
  const texte = html.slice(texteDe, suite < 0 ? html.length : suite);
  balises.push({ nom, attributs, texte: decoder(texte) });
  return suite < 0 ? html.length : suite;
}

function apres(html: string, fin: string, depuis: number): number {
  const place = html.indexOf(fin, depuis);
  return place < 0 ? html.length : place + fin.length;
}

const ENTITES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decoder(texte: string): string {
  return texte.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (tout, n, x, nom) => {
    if (nom) return ENTITES[nom] ?? tout;
    return String.fromCodePoint(n ? Number(n) : Number.parseInt(x, 16));
  });
}

export type Formulaire = {
  readonly methode: string;
  readonly action: string;
  /** What a browser would send if nothing were touched; fields left blank are there, empty. */
  readonly champs: Readonly<Record<string, string>>;
};

/** Forms of a page, with the fields of each. */
export function formulairesDe(balises: readonly Balise[], chemin: string): readonly Formulaire[] {
  const formulaires: { methode: string; action: string; champs: Record<string, string> }[] = [];
  let choix = '';
  for (const { nom, attributs, texte } of balises) {
    if (nom === 'form')
      formulaires.push({
        methode: (attributs.get('method') ?? 'get').toLowerCase(),
        action: attributs.get('action') ?? chemin,
        champs: {},
      });
    const dernier = formulaires.at(-1);
    if (!dernier) continue;
    if (nom === 'option') {
      const valeur = attributs.get('value') ?? texte.trim();
      if (attributs.has('selected') || dernier.champs[choix] === '') dernier.champs[choix] = valeur;
      continue;
    }
    const champ = attributs.get('name');
    if (champ === undefined || !['input', 'select', 'textarea', 'button'].includes(nom)) continue;
    if (nom === 'select') choix = champ;
    const coche = ['radio', 'checkbox'].includes(attributs.get('type') ?? '');
    if (coche && champ in dernier.champs && !attributs.has('checked')) continue;
    dernier.champs[champ] = nom === 'textarea' ? texte : (attributs.get('value') ?? '');
  }
  return formulaires;
}
