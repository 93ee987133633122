import { dateLongue, heure, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Plage } from './plage.ts';
import { DIRE_MODALITE, type Rendez, type Reponse } from './reunion.ts';

export type Texte = { readonly sujet: string; readonly corps: string };

/** What every message says: the CPTS, its zone, what it is about, where it leads. */
type Cadre = {
  readonly cpts: string;
  readonly fuseau: string;
  readonly titre: string;
  readonly lien: string;
};

/** "jeudi 3 décembre 2026, de 20 h à 22 h" */
function direPlage({ debut, fin }: Plage, fuseau: string): string {
  const jour = dateLongue(dateCivileDe(debut, fuseau));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

function direRendez(r: Rendez, fuseau: string): string {
  return `${direPlage(r, fuseau)}, ${r.lieu ?? DIRE_MODALITE[r.modalite].toLowerCase()}`;
}

type Ouvert = Cadre & { readonly creneaux: number; readonly clotureLe: Date };

const avant = ({ clotureLe, fuseau }: Ouvert): string =>
  dateLongue(dateCivileDe(new Date(clotureLe.getTime() - 1), fuseau));

/** To whoever is asked which dates suit them. */
export function texteDeSondage(s: Ouvert): Texte {
  return {
    sujet: `${s.cpts} : quand vous réunir ? ${s.titre}`,
    corps: `${s.titre} : ${pluriel(s.creneaux, 'date proposée', 'dates proposées')}. Dites lesquelles vous vont, sans compte, avant la fin du ${avant(s)} : ${s.lien}`,
  };
}

/** To whoever has not answered. */
export function texteDeRelance(s: Ouvert): Texte {
  return {
    sujet: `${s.cpts} : votre réponse manque, ${s.titre}`,
    corps: `${s.titre} : la date se choisit bientôt, et votre réponse manque. Quelques secondes suffisent, avant la fin du ${avant(s)} : ${s.lien}`,
  };
}

/** To whoever organises: everybody answered. */
export function texteDeComplet({ cpts, titre, lien }: Cadre): Texte {
  return {
    sujet: `${cpts} : tout le monde a répondu, ${titre}`,
    corps: `Toutes les personnes interrogées ont répondu au sondage « ${titre} ». Choisissez la date : ${lien}`,
  };
}

type Convocation = Cadre & { readonly reunion: Rendez; readonly reponse: Reponse | null };

/** To whoever is convened; with what they said in the poll, if they did. */
export function texteDeConvocation({
  cpts,
  titre,
  fuseau,
  reunion,
  reponse,
  lien,
}: Convocation): Texte {
  const demande = reponse
    ? 'Nous vous attendons, comme vous l’avez dit. Ordre du jour, agenda, émargement, et pour changer d’avis'
    : 'Dites si vous venez. Ordre du jour, agenda et émargement';
  return {
    sujet: `${cpts} : ${titre}, ${direPlage(reunion, fuseau)}`,
    corps: `${titre} : ${direRendez(reunion, fuseau)}. ${demande} : ${lien}`,
  };
}

/** The day before, to whoever has not said that they do not come. */
export function texteDeRappel({ cpts, titre, fuseau, reunion, lien }: Convocation): Texte {
  return {
    sujet: `${cpts} : demain, ${titre}`,
    corps: `${titre} : ${direRendez(reunion, fuseau)}. Gardez ce message : son lien sert à signer votre présence. ${lien}`,
  };
}

/** It will not take place. */
export function texteDAnnulation({
  cpts,
  titre,
  fuseau,
  reunion,
}: Omit<Convocation, 'lien'>): Texte {
  return {
    sujet: `${cpts} : réunion annulée, ${titre}`,
    corps: `La réunion « ${titre} » du ${direPlage(reunion, fuseau)} est annulée. Retirez-la de votre agenda.`,
  };
}

/** The minutes, to those who were there and to those who were not. */
export function texteDeCompteRendu({
  cpts,
  titre,
  fuseau,
  reunion,
  lien,
}: Omit<Convocation, 'reponse'>): Texte {
  return {
    sujet: `${cpts} : compte rendu, ${titre}`,
    corps: `Ce qui s’est dit et décidé le ${dateLongue(dateCivileDe(reunion.debut, fuseau))}, ${titre} : ${lien}`,
  };
}

type Action = Cadre & { readonly texte: string; readonly echeance: string };

/** To whoever took an action upon them. */
export function texteDAction({ cpts, titre, texte, echeance, lien }: Action): Texte {
  return {
    sujet: `${cpts} : une action vous attend`,
    corps: `« ${texte} », pour le ${echeance} (${titre}). Quand c’est fait, ou si ce ne l’est pas encore, dites-le ici : ${lien}`,
  };
}
