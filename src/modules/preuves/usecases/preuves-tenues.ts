import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type DocumentsDeReunion, documentsDeReunions } from '#modules/reunions';
import { procesVerbauxDeReunions } from '#modules/seances';
import { sha256 } from '#platform/crypto/digest.ts';
import type { Ctx } from '#platform/use-case.ts';
import { reunionDe } from '../domain/cible.ts';
import type { Preuve } from '../domain/piece.ts';

type Tenues = {
  /** What records are called, by their path. */
  readonly titres: ReadonlyMap<string, string>;
  readonly preuves: readonly Preuve[];
};

/**
 * What meetings and sessions hold themselves of these records: the frozen attendance sheet, the minutes that were sent,
 * those that were approved. Nobody attaches them again.
 */
export async function preuvesTenues(
  { tx, cpts, fuseau }: Pick<Ctx, 'tx' | 'cpts' | 'fuseau'>,
  cibles: readonly string[],
): Promise<Tenues> {
  const ids = cibles.flatMap((cible) => reunionDe(cible) ?? []);
  if (ids.length === 0) return { titres: new Map(), preuves: [] };
  const reunions = await documentsDeReunions(tx, cpts, ids);
  const approuves = await procesVerbauxDeReunions(tx, cpts, ids);
  return {
    titres: new Map(reunions.map(({ id, titre }) => [`reunions/${id}`, titre])),
    preuves: [
      ...reunions.flatMap((reunion) => [...feuilleDe(reunion), ...compteRenduDe(reunion, fuseau)]),
      ...approuves.map((pv) =>
        tenue({
          ...{
            source: 'proces-verbal',
            categorie: 'compte-rendu',
            cible: `reunions/${pv.reunionId}`,
          },
          ...{ titre: `Procès-verbal, ${pv.seance}`, nom: 'proces-verbal.pdf' },
          ...{ empreinte: pv.empreinte, le: pv.approuveLe, parNom: pv.parNom, texte: pv.contenu },
        }),
      ),
    ],
  };
}

type Tenue = Omit<Preuve, 'piece' | 'type' | 'octets' | 'texte'> & { readonly texte: string };

function tenue(preuve: Tenue): Preuve {
  const octets = Buffer.byteLength(preuve.texte);
  return { ...preuve, piece: null, type: 'application/pdf', octets };
}

function feuilleDe({ id, titre, feuille }: DocumentsDeReunion): readonly Preuve[] {
  if (!feuille) return [];
  const { contenu: texte, empreinte, parNom, figeeLe } = feuille;
  return [
    tenue({
      ...{ source: 'feuille', categorie: 'emargement', cible: `reunions/${id}` },
      ...{ titre: `Feuille d’émargement, ${titre}`, nom: 'feuille-d-emargement.pdf' },
      ...{ empreinte, parNom, texte, le: new Date(figeeLe) },
    }),
  ];
}

/** The minutes as they stand: whoever froze them wants what was written, not what will be. */
function compteRenduDe(reunion: DocumentsDeReunion, fuseau: string): readonly Preuve[] {
  const { id, titre, debut, points, compteRenduLe, organisateurNom } = reunion;
  const dits = points.filter(({ notes, decision }) => notes !== '' || decision !== '');
  if (!compteRenduLe || dits.length === 0) return [];
  const texte = JSON.stringify({
    titre: 'Compte rendu',
    sousTitre: `${titre}, ${dateLongue(dateCivileDe(debut, fuseau))}`,
    sections: points.map((point) => ({
      titre: point.titre,
      paragraphes: [
        ...point.notes.split('\n').filter((ligne) => ligne.trim() !== ''),
        ...(point.decision ? [`Décidé\u00A0: ${point.decision}`] : []),
      ],
    })),
  });
  return [
    tenue({
      ...{ source: 'compte-rendu', categorie: 'compte-rendu', cible: `reunions/${id}` },
      ...{ titre: `Compte rendu, ${titre}`, nom: 'compte-rendu.pdf' },
      ...{ empreinte: sha256(texte), le: compteRenduLe, parNom: organisateurNom, texte },
    }),
  ];
}
