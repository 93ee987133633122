import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import {
  type AnneeDeContrat,
  DIRE_NATURE,
  direCalcul,
  direRegleDe,
  echeancierDe,
  type FinancementLu,
  LIBELLES_DES_POSTES,
  POSTES,
  vueDuPoste,
} from '#modules/financement';
import type { Ctx } from '#platform/use-case.ts';
import type { ContenuAGarder } from '../data/pieces.repository.ts';
import { textesDeLAnnee } from '../data/textes.query.ts';
import type {
  ContenuDArrete,
  IndicateurArrete,
  ObjetArrete,
  PieceArretee,
  VersementArrete,
} from '../domain/arrete.ts';
import type { Preuve } from '../domain/piece.ts';
import { figerRubriques } from './figer-rubriques.ts';
import { lireMoyens } from './lire-moyens.ts';
import { valeursArretees } from './masquer-valeur.ts';
import {
  type IndicateurProuve,
  type ObjetProuve,
  rassemblerPreuves,
} from './rassembler-preuves.ts';

export type ArreteCompose = {
  readonly contenu: ContenuDArrete;
  /** What other modules hold, to be kept as it is now; files that were attached are kept already. */
  readonly contenus: readonly ContenuAGarder[];
};

type Annee = { readonly annee: AnneeDeContrat; readonly aujourdhui: DateCivile };

/** All that is known of a year of the contract now, in the one form that is frozen. */
export async function composerArrete(
  ctx: Ctx,
  lu: FinancementLu,
  { annee, aujourdhui }: Annee,
): Promise<ArreteCompose> {
  const { tx, cpts, appel, fuseau } = ctx;
  const { contrat } = lu;
  const bilan = lu.annees.find((a) => a.annee.rang === annee.rang)?.bilan;
  const vues = POSTES.flatMap((poste) => vueDuPoste(lu, poste, annee.rang) ?? []);
  const preuves = await rassemblerPreuves(ctx, vues);
  const moyens = await lireMoyens(ctx, annee);
  const textes = await textesDeLAnnee(tx, cpts, { contrat: contrat.id, annee: annee.rang });
  const { rubriques, contenus } = await figerRubriques(ctx, annee);
  const tout = toutesLesPreuves(preuves);
  const somme = (s: { readonly connu: number; readonly inconnus: number } | undefined) => ({
    connu: s?.connu ?? 0,
    inconnus: s?.inconnus ?? 0,
  });
  const contenu: ContenuDArrete = {
    version: 1,
    cpts: appel.cpts?.nom ?? '',
    annee: { rang: annee.rang, du: annee.du, au: annee.au, close: annee.au < aujourdhui },
    arreteLe: aujourdhui,
    contrat: {
      ...{ reference: contrat.reference, signeLe: contrat.signeLe, taille: contrat.taille },
      ...{ cpam: contrat.cpam, ars: contrat.ars },
    },
    fixe: somme(bilan?.fixe),
    maximum: somme(bilan?.maximum),
    acquis: somme(bilan?.acquis),
    professionnels: moyens.professionnels,
    postes: vues.map((vue) => {
      const { poste, demarreLe, crise } = vue;
      const ligne = bilan?.lignes.find((une) => une.poste === poste);
      const texte = textes.find((un) => un.poste === poste);
      return {
        ...{ poste, demarreLe, libelle: LIBELLES_DES_POSTES[poste] },
        ...{
          fixe: ligne?.fixe ?? null,
          maximum: ligne?.maximum ?? null,
          acquis: somme(ligne?.acquis),
        },
        crise: poste === 'crise-sanitaire-grave' ? crise.etat : null,
        texte: {
          ...{
            fait: texte?.fait ?? '',
            manque: texte?.manque ?? '',
            demande: texte?.demande ?? '',
          },
        },
        indicateurs: preuves.indicateurs
          .filter(({ vu }) => vu.mission === poste)
          .map(indicateurArrete),
        moyens: moyens.parPoste(poste),
        preuves: (preuves.parPoste.get(poste) ?? []).map(({ empreinte }) => empreinte),
      };
    }),
    versements: versementsDe(lu, annee.rang),
    pieces: tout.map((preuve) => pieceArretee(preuve, fuseau)),
    rubriques,
  };
  return { contenu, contenus: [...contenus, ...tout.flatMap(contenuTenu)] };
}

type Rassemble = Awaited<ReturnType<typeof rassemblerPreuves>>;

/** Each piece once for what it is attached to, however many indicators find it. */
function toutesLesPreuves({ indicateurs, parPoste }: Rassemble): readonly Preuve[] {
  const toutes = [
    ...indicateurs.flatMap(({ objets, preuves }) => [
      ...preuves,
      ...(objets ?? []).flatMap((objet) => objet.preuves),
    ]),
    ...[...parPoste.values()].flat(),
  ];
  return [...new Map(toutes.map((p) => [`${p.cible} ${p.empreinte}`, p])).values()];
}

function indicateurArrete(prouve: IndicateurProuve): IndicateurArrete {
  const { vu, objets, preuves } = prouve;
  const { id, libelle, source, preuve, maximum } = vu;
  return {
    ...{ id, libelle, source, maximum, preuveDemandee: preuve },
    ...{ calcul: direCalcul(vu), regle: direRegleDe(vu) },
    ...valeursArretees(prouve),
    objets: objets?.map(objetArrete) ?? null,
    preuves: preuves.map(({ empreinte }) => empreinte),
  };
}

export function objetArrete({ cible, titre, jour, faits, preuves }: ObjetProuve): ObjetArrete {
  return {
    ...{ cible, titre, jour },
    faits: faits.map(({ id, jour: le, quantite, minutes, profession, corrige }) => ({
      ...{ id, jour: le, quantite, minutes, profession, corrige },
    })),
    preuves: preuves.map(({ empreinte }) => empreinte),
  };
}

function pieceArretee(preuve: Preuve, fuseau: string): PieceArretee {
  const { source, cible, categorie, titre, nom, type, octets, empreinte, le, parNom } = preuve;
  return {
    ...{ source, cible, categorie, titre, nom, type, octets, empreinte, parNom },
    ...{ le: le.toISOString(), jour: dateCivileDe(le, fuseau) },
  };
}

function contenuTenu({ texte, empreinte }: Preuve): readonly ContenuAGarder[] {
  if (texte === null) return [];
  return [{ empreinte, type: 'application/json', contenu: Buffer.from(texte, 'utf8') }];
}

function versementsDe(lu: FinancementLu, rang: number): readonly VersementArrete[] {
  const bilans = lu.annees.map(({ bilan }) => bilan);
  return echeancierDe(lu, bilans)
    .filter(({ annee }) => annee === rang)
    .map((echeance) => {
      const { poste, nature, auPlusTard } = echeance;
      const recus = lu.versements.filter(
        (v) => v.annee === rang && v.poste === poste && v.nature === nature,
      );
      return {
        ...{ poste: LIBELLES_DES_POSTES[poste], nature: DIRE_NATURE[nature], auPlusTard },
        attendu: echeance.montant,
        recus: recus.map(({ recuLe: le, centimes, explication }) => ({
          le,
          centimes,
          explication,
        })),
      };
    });
}
