import type { Hasard } from './hasard.ts';

function mots(liste: string): readonly string[] {
  return liste.split(' ');
}

/** Family names are made of syllables and resemble nobody's on purpose; no two professionals share one. */
const DEBUTS = mots(
  'Albe Arve Bara Belle Bruge Cader Chante Corbe Dante Darre Esco Fabre Fonte Gala Gerle Gri Issa Jaube Laca Lande Mala Mirande Monta Navar Orbe Palla Pradi Quere Rava Roque Salvi Serve Tarde Tourne Urba Vala Verne Voure Ysse Zela',
);
const FINS = mots(
  'bois dac donne feuil gnac gure lande lisse lovie mandre mire mont nassou pertuis quin rande rieu sagne sorel tagne thenas trieux vallon vergne vigeois zelle',
);

const FEMMES = mots(
  'Adèle Albane Ambre Apolline Aurore Bérénice Blanche Capucine Céleste Clarisse Colombe Daphné Diane Élise Emma Fleur Flore Gabrielle Honorine Inès Isaure Jeanne Joséphine Léonie Lison Louise Maëlle Mahaut Margot Nora Odile Ombeline Perrine Rose Sabine Salomé Sidonie Solène Thaïs Violette Yasmine Ysaline Zélie Aminata Lina',
);
const HOMMES = mots(
  'Achille Anatole Anselme Armand Aubin Auguste Basile Baptiste Côme Cyprien Désiré Edgar Élie Émile Firmin Gaspard Gaston Hippolyte Idriss Ismaël Jules Karim Léandre Léon Lubin Malo Marius Mathurin Noé Octave Oscar Pacôme Philémon Raphaël Rémi Roch Sylvain Thibaut Tiago Ulysse Valère Victor Yanis Youri Zacharie',
);

export type Nom = { readonly civilite: 'M' | 'MME'; readonly prenom: string; readonly nom: string };

/** People who do not exist, each family name once; those of `pris` are left to others. */
export function tirerDesNoms(hasard: Hasard, pris: readonly string[]): () => Nom {
  const vus = new Set(pris);
  return () => {
    for (;;) {
      const nom = `${hasard.parmi(DEBUTS)}${hasard.parmi(FINS)}`;
      const femme = hasard.chance(0.58);
      const prenom = hasard.parmi(femme ? FEMMES : HOMMES);
      if (vus.has(nom)) continue;
      vus.add(nom);
      return { civilite: femme ? 'MME' : 'M', prenom, nom };
    }
  };
}

/** First name of a patient; their family name is rarely asked. */
export function prenomDe(hasard: Hasard, sexe: 'f' | 'm'): string {
  return hasard.parmi(sexe === 'f' ? FEMMES : HOMMES);
}
