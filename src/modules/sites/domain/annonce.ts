import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

type Heures = { readonly debut: Date; readonly fin: Date };

/** "mardi 5 janvier 2027, de 14 h à 18 h" */
export function direHeures({ debut, fin }: Heures, fuseau: string): string {
  return `${dateLongue(dateCivileDe(debut, fuseau))}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

type Appel = {
  readonly cpts: string;
  readonly site: string;
  readonly fuseau: string;
  readonly permanences: readonly Heures[];
  readonly lien: string;
};

/** As many as a message tells; the page shows them all. */
const DITES = 6;

/** To each person of a team: hours that wait for a taker, and the link that takes them. */
export function texteDAppel({ cpts, site, fuseau, permanences, lien }: Appel): Texte {
  const reste = permanences.length - DITES;
  return {
    sujet: `${cpts} : ${pluriel(permanences.length, 'permanence')} à prendre, ${site}`,
    corps: [
      `Personne n’est encore inscrit à ${site} :`,
      ...permanences.slice(0, DITES).map((p) => `- ${direHeures(p, fuseau)}`),
      ...(reste > 0 ? [`et ${pluriel(reste, 'autre')}.`] : []),
      `Pour en prendre une : ${lien}`,
    ].join('\n'),
  };
}

type Rendue = Omit<Appel, 'permanences' | 'lien'> & {
  readonly permanence: Heures;
  readonly qui: string;
  readonly raison: string | null;
};

/** To whoever answers for the site: somebody can no longer hold their hours, in their own words if they gave any. */
export function texteDeRendue({ cpts, site, fuseau, permanence, qui, raison }: Rendue): Texte {
  const dite = raison === null ? '' : ` Son mot : « ${raison} »`;
  return {
    sujet: `${cpts} : une permanence est rendue, ${site}`,
    corps: `${qui} ne peut plus tenir la permanence du ${direHeures(permanence, fuseau)} (${site}).${dite} L’équipe reçoit un lien pour la prendre.`,
  };
}

/** To whoever took hours: what they hold, and the link that gives them back. */
export function texteAuPreneur({
  cpts,
  site,
  fuseau,
  permanence,
  lien,
}: Omit<Prise, 'qui'>): Texte {
  return {
    sujet: `${cpts} : votre permanence, ${site}`,
    corps: `Vous tenez la permanence du ${direHeures(permanence, fuseau)} (${site}). Vous ne pouvez plus ? Dites-le en un geste, l’équipe est appelée : ${lien}`,
  };
}

type Prise = Omit<Appel, 'permanences'> & {
  readonly permanence: Heures;
  readonly qui: string;
};

/** To whoever answers for the site: somebody took hours. */
export function texteDePrise({ cpts, site, fuseau, permanence, qui, lien }: Prise): Texte {
  return {
    sujet: `${cpts} : une permanence est prise, ${site}`,
    corps: `${qui} prend la permanence du ${direHeures(permanence, fuseau)} (${site}). Ses créneaux sont ouverts : ${lien}`,
  };
}
