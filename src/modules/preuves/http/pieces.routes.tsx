import { z } from 'zod';
import { type ReceivedForm, receiveFile } from '#platform/http/received-file.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { CiblePage } from '../ui/cible.page.tsx';
import { joindrePiece, retirerPiece } from '../usecases/joindre-piece.ts';
import { lireCibleDePieces } from '../usecases/lire-cible.ts';
import { lirePiece } from '../usecases/lire-piece.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const CHEMIN = '/app/:slug/financement/preuves/pieces';
const joindre = 'preuves.piece.joindre';
const zSlug = z.object({ slug: z.string() });
const zDe = zSlug.extend({ de: z.string().max(200) });
type Valeurs = Readonly<Record<string, string>>;

/** Evidence of one record: what it holds, attaching a file, taking one away. */
export const piecesRoutes = [
  get(CHEMIN, {
    droit: 'preuves.dossier.lire',
    saisie: zDe,
    traiter: async (requete) => await page(requete, {}, null),
  }),
  post(CHEMIN, {
    droit: joindre,
    saisie: zDe.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => {
      return await deposer(requete, await receiveFile(requete.brut));
    },
  }),
  get(`${CHEMIN}/:id/fichier`, {
    droit: 'preuves.dossier.lire',
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const lue = await lirePiece(requete.appel, { piece: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      const { nom, type, contenu } = lue.valeur;
      return requete.fichier(contenu, { nom, type });
    },
  }),
  post(`${CHEMIN}/:id/retirer`, {
    droit: joindre,
    saisie: zSlug.extend({ id: z.uuid(), de: z.string().max(200) }),
    traiter: async (requete) => {
      const { id: piece, de } = requete.saisie;
      const fait = await retirerPiece(requete.appel, {
        piece,
        motif: requete.champs['motif'] ?? '',
      });
      if (!fait.ok && fait.refus.motif === 'saisie-invalide')
        return await page(requete, requete.champs, {
          [`motif-${piece}`]: fait.refus.champs['motif'] ?? '',
        });
      return retour(requete, fait, {
        vers: adresseDe(de),
        dire: () => 'La pièce est retirée. Les arrêtés qui la nomment la gardent.',
      });
    },
  }),
];

type Ici = Requete<{ readonly de: string }>;
const adresseDe = (de: string) => `/preuves/pieces?de=${encodeURIComponent(de)}`;

async function deposer(requete: Ici, { file, fields }: ReceivedForm): Promise<Response> {
  if (!file.ok) return await page(requete, fields, erreursDe({ motif: file.refus }));
  const { de } = requete.saisie;
  const { categorie, titre } = fields;
  const fait = await joindrePiece(requete.appel, { ...file.valeur, de, categorie, titre });
  if (!fait.ok) return await page(requete, fields, erreursDe(fait.refus));
  return retour(requete, fait, {
    vers: adresseDe(de),
    dire: () =>
      de.startsWith('depenses/')
        ? 'La pièce est jointe à la dépense.'
        : 'La pièce est jointe\u00A0: les indicateurs qui comptent ce fait la trouvent.',
  });
}

async function page(requete: Ici, valeurs: Valeurs, erreurs: Erreurs | null): Promise<Response> {
  const { base, racine, jetons, moment, peut } = contexteDe(requete);
  const lue = await lireCibleDePieces(requete.appel, { de: requete.saisie.de });
  if (!lue.ok) return requete.introuvable();
  return requete.page(
    <CiblePage
      {...lue.valeur}
      base={base}
      racine={racine}
      fuseau={moment.fuseau}
      jetons={jetons}
      saisie={{ valeurs, erreurs: erreurs ?? {} }}
      joindre={peut(joindre)}
    />,
    { titre: lue.valeur.titre, lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
