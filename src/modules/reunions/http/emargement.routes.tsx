import { z } from 'zod';
import { slug } from '#kernel/texte.ts';
import { PDF } from '#platform/documents/pdf.ts';
import { qrCode } from '#platform/documents/qr-code.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { convoques } from '../data/reunions.query.ts';
import { corrections, signatures, signaturesTardives } from '../data/signatures.query.ts';
import { CodePage, CodeTournant } from '../ui/code.page.tsx';
import { direRefus } from '../ui/dire-refus.ts';
import { FeuillePage } from '../ui/feuille.page.tsx';
import { figerFeuille } from '../usecases/figer-feuille.ts';
import { imprimerFeuille } from '../usecases/imprimer-feuille.ts';
import { montrerCode } from '../usecases/montrer-code.ts';
import { rectifierFeuille } from '../usecases/rectifier-feuille.ts';
import { etatDeLaFeuille, saisirFeuille } from '../usecases/saisir-feuille.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';
import { feuilleEnPdf } from './feuille.export.ts';
import { reunionDe } from './reunion.form.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/:id';
const droit = 'reunions.reunion.animer';
type Ici = Requete<{ readonly id: string }>;

/** Who was there: the code that turns, the paper sheet, the frozen one, its reversals. */
export const emargementRoutes = [
  get(`${CHEMIN}/code`, {
    droit,
    saisie: saisie.extend({ fragment: z.enum(['oui']).optional() }),
    traiter: async (requete) => await pageDuCode(requete, requete.saisie.fragment === 'oui'),
  }),
  get(`${CHEMIN}/feuille`, {
    droit,
    saisie,
    traiter: async (requete) => await pageDeFeuille(requete, null),
  }),
  post(`${CHEMIN}/feuille`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const lignes = lignesDe(requete);
      const fait = await saisirFeuille(requete.appel, {
        reunion: id,
        lignes,
        etat: requete.champs['etat'],
      });
      if (!fait.ok) return await pageDeFeuille(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/${id}/feuille`,
        dire: () => 'La feuille est enregistrée.',
      });
    },
  }),
  get(`${CHEMIN}/feuille.pdf`, {
    droit: 'reunions.feuille.lire',
    saisie: saisie.extend({ numero: z.string().max(6).optional() }),
    traiter: async (requete) => {
      const { id, numero } = requete.saisie;
      const lue = await imprimerFeuille(requete.appel, { reunion: id, numero });
      if (!lue.ok) return requete.introuvable();
      const { nomDeCpts: cpts, moment } = contexteDe(requete);
      const contenu = await feuilleEnPdf(lue.valeur, { cpts, ...moment });
      const nom = `emargement-${slug(lue.valeur.reunion.titre)}.pdf`;
      return requete.fichier(contenu, { nom, type: PDF });
    },
  }),
  post(`${CHEMIN}/figer`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await figerFeuille(requete.appel, { ...corpsDe(requete), reunion: id });
      return retour(requete, fait, {
        vers: fait.ok ? `/${id}` : `/${id}/feuille`,
        dire: () => 'La feuille est figée, les présences sont comptées.',
      });
    },
  }),
  post(`${CHEMIN}/rectifier`, {
    droit: 'reunions.groupe.tenir',
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await rectifierFeuille(requete.appel, { ...corpsDe(requete), reunion: id });
      return retour(requete, fait, {
        vers: `/${id}`,
        dire: () => 'La feuille est contre-passée, et le journal corrigé.',
      });
    },
  }),
];

async function pageDuCode(requete: Ici, fragment: boolean): Promise<Response> {
  const { id } = requete.saisie;
  const { base, publique } = contexteDe(requete);
  const lu = await montrerCode(requete.appel, { reunion: id });
  if (!lu.ok)
    return fragment || lu.refus.motif === 'reunion-inconnue'
      ? requete.introuvable()
      : requete.rediriger(`${base}/${id}`, { ton: 'warn', texte: direRefus(lu.refus) });
  const vers = `${publique}/emarger/${id}?code=${lu.valeur.code}`;
  const adresse = new URL(vers, requete.url).href;
  const props = {
    ...lu.valeur,
    base,
    adresse,
    reunion: id,
    fragment: `${base}/${id}/code?fragment=oui`,
    image: await qrCode(adresse),
  };
  return fragment
    ? requete.page(<CodeTournant {...props} />, { titre: lu.valeur.titre, fragment: true })
    : requete.page(<CodePage {...props} />, { titre: lu.valeur.titre, lieu: 'reunions' });
}

/** Lines that have an hour of arrival: the others were not there. */
function lignesDe({ champs }: Ici) {
  return Object.keys(champs)
    .filter((nom) => nom.startsWith('arrivee-') && champs[nom] !== '')
    .map((nom) => {
      const personne = nom.slice('arrivee-'.length);
      return {
        personne,
        arrivee: champs[nom],
        depart: champs[`depart-${personne}`] ?? '',
        presence: champs[`presence-${personne}`],
      };
    });
}

async function pageDeFeuille(
  requete: Ici,
  erreurs: Readonly<Record<string, string>> | null,
): Promise<Response> {
  const { base, cpts, moment, jetons } = contexteDe(requete);
  const { id } = requete.saisie;
  const lue = await reunionDe(requete);
  if (!lue?.animer) return requete.introuvable();
  if (lue.reunion.etat !== 'prevue') return requete.rediriger(`${base}/${id}`);
  const signees = await requete.lire((tx) => signatures(tx, cpts, id));
  return requete.page(
    <FeuillePage
      base={base}
      moment={moment}
      jetons={jetons}
      reunion={lue.reunion}
      convoques={await requete.lire((tx) => convoques(tx, cpts, id))}
      signatures={signees}
      etat={etatDeLaFeuille(signees)}
      corrections={await requete.lire((tx) => corrections(tx, cpts, id))}
      tardives={await requete.lire((tx) => signaturesTardives(tx, cpts, id))}
      saisie={{
        valeurs: erreurs ? valeursDe(requete) : {},
        erreurs: erreurs ? { '': Object.values(erreurs)[0] ?? '' } : {},
      }}
    />,
    {
      titre: 'Feuille d’émargement',
      lieu: 'reunions',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
