import type { TextesDeCampagne } from './campagne.ts';

/** What a field of a text is replaced by. Nothing of anybody's health: a letter may be opened by somebody else. */
export const CHAMPS_DE_FUSION = [
  { champ: 'prénom', dit: 'le prénom de la personne', dans: ['lettre'] },
  { champ: 'nom', dit: 'son nom', dans: ['lettre'] },
  { champ: 'commune', dit: 'sa commune', dans: ['lettre'] },
  { champ: 'cpts', dit: 'le nom de votre CPTS', dans: ['lettre', 'comptoir', 'affiche'] },
  { champ: 'téléphone', dit: 'le téléphone de la CPTS', dans: ['lettre', 'comptoir', 'affiche'] },
  { champ: 'page', dit: 'l’adresse de votre page', dans: ['lettre', 'comptoir', 'affiche'] },
  { champ: 'code', dit: 'le code de la campagne', dans: ['lettre', 'comptoir', 'affiche'] },
] as const;

export type ChampDeFusion = (typeof CHAMPS_DE_FUSION)[number]['champ'];
export type TexteDeCampagne = keyof TextesDeCampagne;
export type ValeursDeFusion = Readonly<Partial<Record<ChampDeFusion, string | null>>>;

/** Longest texts: a letter is one page, a counter text one side of a bag, the poster is read from afar. */
export const LONGUEURS: Readonly<Record<TexteDeCampagne, number>> = {
  lettre: 2000,
  comptoir: 600,
  affiche: 200,
};

/** Lines of a letter, counted at 88 characters, that hold on its page. */
const LIGNES_DE_LETTRE = 34;
const SIGNES_PAR_LIGNE = 88;

const CHAMP = /\[([^[\]\n]{1,40})\]/g;

/** What is wrong with a text, in a sentence; null when it may leave. */
export function fauteDuTexte(lequel: TexteDeCampagne, texte: string): string | null {
  const inconnus = champsDe(texte).filter((champ) => !champsPour(lequel).includes(champ));
  const [premier] = inconnus;
  if (premier !== undefined)
    return `[${premier}] n’est pas un champ de ce texte. Champs possibles : ${champsPour(lequel)
      .map((champ) => `[${champ}]`)
      .join(', ')}.`;
  if (lequel === 'lettre' && lignesDe(texte) > LIGNES_DE_LETTRE)
    return 'Cette lettre ne tient pas sur une page : raccourcissez-la.';
  return null;
}

export function champsPour(lequel: TexteDeCampagne): readonly string[] {
  return CHAMPS_DE_FUSION.filter(({ dans }) => dans.some((texte) => texte === lequel)).map(
    ({ champ }) => champ,
  );
}

function champsDe(texte: string): readonly string[] {
  return [...texte.matchAll(CHAMP)].map(([, champ = '']) => champ.toLowerCase());
}

function lignesDe(texte: string): number {
  return texte
    .split('\n')
    .reduce((n, ligne) => n + Math.max(1, Math.ceil(ligne.length / SIGNES_PAR_LIGNE)), 0);
}

/** The text with its fields filled. A line whose field has no value is left out: no « appelez le . ». */
export function fusionner(texte: string, valeurs: ValeursDeFusion): string {
  return texte
    .split('\n')
    .flatMap((ligne) => {
      let manque = false;
      const remplie = ligne.replace(CHAMP, (tout, champ: string) => {
        const trouve = CHAMPS_DE_FUSION.find((connu) => connu.champ === champ.toLowerCase());
        if (!trouve) return tout;
        const valeur = valeurs[trouve.champ];
        manque ||= !valeur;
        return valeur ?? '';
      });
      return manque ? [] : [remplie];
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a new campaign says until somebody rewrites it: nothing that may be untrue of one of its readers. */
export const TEXTES_PAR_DEFAUT: TextesDeCampagne = {
  lettre: `Bonjour [prénom] [nom],

Vous êtes sur la liste des personnes qui cherchent un médecin traitant, que tient [cpts]\u00A0: vous l’avez demandé, quelqu’un l’a demandé pour vous, ou l’on nous l’a signalé.

Cherchez-vous toujours un médecin\u00A0?

Si oui, dites-le-nous, et à quel numéro vous joindre. C’est gratuit, et cela prend trois minutes.
Sur internet\u00A0: [page]
Par téléphone\u00A0: [téléphone]. Donnez le code [code].

Si vous en avez trouvé un, ou n’en cherchez pas, dites-le-nous aussi\u00A0: la place ira à quelqu’un d’autre.

Vous restez libre de choisir votre médecin, et de ne donner aucune suite à cette lettre. Votre demande garde sa place.

L’équipe de [cpts]`,
  comptoir: `Vous n’avez pas de médecin traitant, ou le vôtre s’en va\u00A0?
Dites-le à [cpts]\u00A0: nous cherchons avec vous, c’est gratuit.
Sur internet\u00A0: [page]
Par téléphone\u00A0: [téléphone], code [code]`,
  affiche: 'Vous cherchez un médecin traitant\u00A0? Nous cherchons avec vous. C’est gratuit.',
};
