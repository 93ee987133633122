import type { AFaire } from '#kernel/a-faire.ts';
import { centimes } from '#kernel/centimes.ts';
import { ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import type { Regard } from '#platform/use-case.ts';
import { type AnneeDeContrat, anneeEnCours } from '../domain/contrat.ts';
import { direValeur } from '../domain/dire-valeur.ts';
import { DIRE_NATURE, ecartDe, echeancierDe, reglementDe } from '../domain/echeancier.ts';
import type { PasSuivant } from '../domain/indicateur.ts';
import { DELAIS_DES_MISSIONS, LIBELLES_DES_POSTES, MISSIONS } from '../domain/mission.ts';
import type { IndicateurVu } from '../domain/poste-vu.ts';
import { type FinancementLu, financementLu } from './lire-financement.ts';
import { situationsDe } from './lire-situations.ts';
import { vueDuPoste } from './voir-poste.ts';

const TENIR = 'financement.contrat.tenir';
const BASE = '/financement';

/** What the contract waits for: amounts to copy, missions to begin, values to say, steps to reach, money not received. */
export async function listerAFaire(regard: Regard): Promise<readonly AFaire[]> {
  const lu = await financementLu(regard);
  if (!lu) return [];
  const { jour } = regard;
  const enCours = anneeEnCours(lu.contrat, jour);
  // A year that is over still earns its variable part until it is settled.
  const avant = lu.annees.find(({ annee }) => annee.rang === enCours.rang - 1)?.annee;
  const annees = avant && reglementDe(avant) >= jour ? [avant, enCours] : [enCours];
  return [
    ...montantsACopier(lu, enCours, jour),
    ...missionsADemarrer(lu, enCours, jour),
    ...annees.flatMap((annee) =>
      MISSIONS.filter((mission) => (lu.demarrages[mission] ?? annee.au) < annee.au).flatMap(
        (mission) =>
          (vueDuPoste(lu, mission, annee.rang)?.indicateurs ?? []).flatMap((vu) =>
            deLIndicateur(vu, annee, jour),
          ),
      ),
    ),
    ...versementsEnRetard(lu, jour),
  ];
}

function montantsACopier(
  lu: FinancementLu,
  { rang }: AnneeDeContrat,
  jour: DateCivile,
): readonly AFaire[] {
  return situationsDe(lu, { annee: rang, jour }).flatMap(({ poste, aSaisir }) =>
    aSaisir === 0
      ? []
      : {
          ...{ code: `financement.montant ${poste}`, droit: TENIR, poste, verbe: 'Recopier' },
          phrase: `Recopier du contrat ${aSaisir === 1 ? 'un montant' : 'deux montants'} de «\u00A0${LIBELLES_DES_POSTES[poste]}\u00A0»`,
          chemin: `${BASE}/postes/${poste}?annee=${rang}`,
          ...{ echeance: null, euros: null, gestes: aSaisir },
        },
  );
}

function missionsADemarrer(
  lu: FinancementLu,
  { rang }: AnneeDeContrat,
  jour: DateCivile,
): readonly AFaire[] {
  return situationsDe(lu, { annee: rang, jour }).flatMap(({ poste, etat, enJeu, aSaisir }) => {
    if (poste === 'fonctionnement' || etat !== 'a-demarrer') return [];
    const delai = DELAIS_DES_MISSIONS[poste];
    return {
      ...{ code: `financement.demarrage ${poste}`, droit: TENIR, poste, verbe: 'Ouvrir' },
      objectif: true,
      phrase: `Démarrer la mission «\u00A0${LIBELLES_DES_POSTES[poste]}\u00A0»`,
      chemin: `${BASE}/postes/${poste}?annee=${rang}`,
      echeance: delai ? ajouterMois(lu.contrat.signeLe, delai.demarrage) : null,
      ...{ euros: aSaisir > 0 || enJeu === 0 ? null : enJeu, gestes: null },
    };
  });
}

/** What it is worth, its value, or the next step of one that is known while the year lasts: the first that is missing. */
function deLIndicateur(
  vu: IndicateurVu,
  annee: AnneeDeContrat,
  jour: DateCivile,
): readonly AFaire[] {
  const { poste, rang, nom } = {
    poste: vu.mission,
    rang: annee.rang,
    nom: `«\u00A0${vu.libelle}\u00A0»`,
  };
  const auPoste = {
    poste,
    droit: TENIR,
    gestes: 1,
    chemin: `${BASE}/postes/${poste}?annee=${rang}`,
  };
  if (vu.regle.mode === 'a-saisir')
    return [
      {
        ...{ ...auPoste, code: `financement.regle ${vu.id}`, verbe: 'Recopier' },
        ...{ phrase: `Recopier du contrat ce que vaut ${nom}`, echeance: null, euros: null },
      },
    ];
  if (vu.cpts === null)
    return [
      {
        ...{ ...auPoste, code: `financement.valeur ${vu.id} ${rang}`, verbe: 'Noter' },
        phrase: `Dire où en est ${nom}, année ${rang}`,
        ...{ echeance: reglementDe(annee), euros: vu.maximum },
      },
    ];
  return vu.suivant && annee.au >= jour ? [pasDe(vu, vu.cpts, { ...vu.suivant, annee })] : [];
}

type Pas = PasSuivant & { readonly annee: AnneeDeContrat };

function pasDe(vu: IndicateurVu, atteint: number, { jusqua, gain, annee }: Pas): AFaire {
  return {
    ...{ code: `financement.pas ${vu.id} ${annee.rang}`, verbe: 'Ouvrir', droit: TENIR },
    objectif: true,
    phrase: `Passer de ${direValeur(vu, atteint)} à ${direValeur(vu, jusqua)}\u00A0: «\u00A0${vu.libelle}\u00A0»`,
    chemin: `${BASE}/indicateurs/${vu.id}?annee=${annee.rang}`,
    ...{ poste: vu.mission, echeance: annee.au, euros: gain },
    // A share in per cent is no number of things to do.
    gestes: vu.unite.includes('%') ? null : Math.ceil(Math.abs(jusqua - atteint) / 1000),
  };
}

/** Money whose last day is past, as far as what is promised is known: what was due the same day is claimed together. */
function versementsEnRetard(lu: FinancementLu, jour: DateCivile): readonly AFaire[] {
  const bilans = lu.annees.map(({ bilan }) => bilan);
  const manquants = echeancierDe(lu, bilans).flatMap((e) => {
    const recus = lu.versements.filter(
      (v) => v.annee === e.annee && v.poste === e.poste && v.nature === e.nature,
    );
    const { ecart } = ecartDe(
      e,
      recus.map((v) => v.centimes),
    );
    return e.auPlusTard < jour && ecart !== null && ecart < 0 ? { ...e, manque: -ecart } : [];
  });
  const ensembles = Map.groupBy(manquants, ({ annee, auPlusTard }) => `${annee} ${auPlusTard}`);
  return [...ensembles].flatMap(([cle, [premier, ...autres]]) => {
    if (!premier) return [];
    const { annee, poste, nature, auPlusTard } = premier;
    const nombre = autres.length + 1;
    const quoi =
      autres.length === 0
        ? `${DIRE_NATURE[nature].toLowerCase()}, ${LIBELLES_DES_POSTES[poste]}`
        : `${nombre} versements`;
    return {
      ...{ code: `financement.versement ${cle}`, verbe: 'Noter', gestes: nombre },
      phrase: `Noter, ou réclamer à la CPAM, ce que promet l’année ${annee}\u00A0: ${quoi}`,
      chemin: `${BASE}/versements?annee=${annee}`,
      ...{ droit: 'financement.versement.noter', echeance: auPlusTard },
      poste: autres.length === 0 ? poste : null,
      euros: centimes([premier, ...autres].reduce((somme, { manque }) => somme + manque, 0)),
    };
  });
}
