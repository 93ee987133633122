import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import {
  direCalcul,
  direProfession,
  direRegleDe,
  direValeur,
  type FaitCompte,
  financementLu,
  type IndicateurVu,
  LIBELLES_DES_POSTES,
  listerFaitsDeLIndicateur,
  vueDuPoste,
} from '#modules/financement';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { FaitVu, IndicateurLu, ObjetVu } from '../domain/vues.ts';
import { type ObjetProuve, rassemblerPreuves } from './rassembler-preuves.ts';
import { zAnnee } from './saisies.ts';

/** An indicator in one year: its value, what it counts, the evidence of it. */
export const lireIndicateur = defineUseCase({
  nom: 'preuves.lire-indicateur',
  saisie: z.strictObject({ indicateur: zIdentifiant<'IndicateurId'>(), annee: zAnnee }),
  droit: 'financement.contrat.lire',
  executer: async (
    ctx,
    { indicateur: id, annee: rang },
  ): Promise<Result<Effets<IndicateurLu>, { readonly motif: 'indicateur-inconnu' }>> => {
    const lu = await financementLu(ctx);
    const connu = lu?.indicateurs.find((i) => i.id === id);
    const vue = lu && connu && vueDuPoste(lu, connu.mission, rang);
    const vu = vue?.indicateurs.find((i) => i.id === id);
    if (!(vue && vu)) return refuse({ motif: 'indicateur-inconnu' });
    const { indicateurs } = await rassemblerPreuves(ctx, [{ ...vue, indicateurs: [vu] }]);
    const { objets = null, preuves = [] } = indicateurs[0] ?? {};
    const listes =
      objets === null && vu.calcul
        ? await listerFaitsDeLIndicateur(ctx.appel, { indicateur: id, annee: rang })
        : null;
    const { faits, tronque } = listes?.ok ? listes.valeur : { faits: [], tronque: false };
    return reussi(
      effets({
        ...enMots(vu),
        ...{ annee: vue.annee, preuves, tronque },
        objets: objets?.map(objetVu).toReversed() ?? null,
        faits: faits?.map(faitVu) ?? null,
      }),
    );
  },
});

function enMots(vu: IndicateurVu) {
  const { id, libelle, mission, source, euros, eurosDeLaCpam, maximum, definition } = vu;
  const dire = (valeur: number | null) => (valeur === null ? null : direValeur(vu, valeur));
  return {
    ...{ id, libelle, mission, source, euros, eurosDeLaCpam, maximum, definition },
    ...{ poste: LIBELLES_DES_POSTES[mission], regle: direRegleDe(vu), preuveDemandee: vu.preuve },
    calcul: vu.calcul ? direCalcul(vu) : null,
    ...{ valeur: dire(vu.cpts), cpam: dire(vu.cpam) },
    suivant: vu.suivant && { a: direValeur(vu, vu.suivant.jusqua), gain: vu.suivant.gain },
  };
}

/** A record as its entries add it up: corrections are taken off. */
function objetVu({ cible, titre, instant, faits, preuves }: ObjetProuve): ObjetVu {
  const temps = faits.filter(({ minutes }) => minutes !== null);
  return {
    ...{ cible, titre, instant, preuves },
    quantite: faits.reduce((somme, { quantite }) => somme + quantite, 0),
    minutes:
      temps.length === 0
        ? null
        : temps.reduce((somme, { quantite, minutes }) => somme + quantite * (minutes ?? 0), 0),
    declare: faits.some(({ source }) => source === 'declare'),
    corrige: faits.some(({ corrige, quantite }) => corrige !== null || quantite < 0),
  };
}

function faitVu({ professions: [profession], ...fait }: FaitCompte, rang: number): FaitVu {
  return { ...fait, id: String(rang), profession: direProfession(profession) };
}
