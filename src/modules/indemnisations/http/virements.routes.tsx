import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { relevesAVirer } from '../data/releves.query.ts';
import { numeroDeRecu } from '../domain/releve-approuve.ts';
import { VirementsPage } from '../ui/virements.page.tsx';
import { lireAttestation, lireRecu, lireVirements } from '../usecases/lire-virements.ts';
import { noterRetour } from '../usecases/noter-retour.ts';
import { annulerLot, confirmerLot, creerLot, telechargerLot } from '../usecases/virer.ts';
import {
  aujourdhuiDe,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  retour,
  VIDE,
} from './contexte.form.ts';
import { documentDAttestation, documentDeRecu } from './recu.export.ts';

const BASE = '/app/:slug/financement/indemnisations';
const lire = 'indemnisations.releve.lire';
const droit = 'indemnisations.virement.tenir';
const zSlug = z.object({ slug: z.string() });
const zUn = zSlug.extend({ id: z.uuid() });
const vers = '/virements';

/** Files for the bank, receipts, yearly statements. */
export const virementsRoutes = [
  get(`${BASE}/virements`, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(`${BASE}/virements`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await creerLot(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, { lot: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `${vers}#lot-${fait.valeur.id}`,
        dire: ({ nombre }) =>
          `Le fichier de ${pluriel(nombre, 'virement')} est prêt\u00A0: déposez-le à la banque.`,
      });
    },
  }),
  get(`${BASE}/virements/:id/virements.xml`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await telechargerLot(requete.appel, { lot: requete.saisie.id });
      if (!fait.ok) return requete.introuvable();
      const { contenu, lot } = fait.valeur;
      return requete.fichier(contenu, { nom: `${lot.reference}.xml`, type: 'application/xml' });
    },
  }),
  post(`${BASE}/virements/:id/confirmer`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: lot } = requete.saisie;
      const fait = await confirmerLot(requete.appel, { ...requete.champs, lot });
      if (!fait.ok)
        return await page(requete, { geste: { lot, erreurs: dansPayeLe(erreursDe(fait.refus)) } });
      return retour(requete, fait, {
        vers,
        dire: () => 'Le paiement est noté, les reçus sont prêts.',
      });
    },
  }),
  post(`${BASE}/virements/:id/retour`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: lot } = requete.saisie;
      const fait = await noterRetour(requete.appel, { ...requete.champs, lot });
      if (!fait.ok)
        return await page(requete, { geste: { lot, erreurs: dansLe(erreursDe(fait.refus)) } });
      return retour(requete, fait, {
        vers,
        dire: ({ prevenue }) =>
          `Le retour est noté\u00A0: ce relevé attend un autre fichier. ${prevenue ? 'La personne reçoit un message.' : 'Cette personne n’a pas d’adresse\u00A0: appelez-la.'}`,
      });
    },
  }),
  post(`${BASE}/virements/:id/annuler`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: lot } = requete.saisie;
      const fait = await annulerLot(requete.appel, { ...requete.champs, lot });
      if (!fait.ok) return await page(requete, { geste: { lot, erreurs: erreursDe(fait.refus) } });
      return retour(requete, fait, {
        vers,
        dire: () => 'Le fichier est annulé, ses relevés attendent le suivant.',
      });
    },
  }),
  get(`${BASE}/recus/:id/recu.pdf`, {
    droit: 'indemnisations.temps.declarer',
    saisie: zUn,
    traiter: async (requete) => {
      const lu = await lireRecu(requete.appel, { releve: requete.saisie.id });
      const recu = lu.ok ? lu.valeur[0] : undefined;
      if (!recu) return requete.introuvable();
      const numero = numeroDeRecu(recu.recuAnnee ?? 0, recu.recuNumero ?? 0);
      const pdf = await writePdf(documentDeRecu(recu, requete.appel.cpts?.nom ?? ''));
      return requete.fichier(pdf, { nom: `recu-${numero}.pdf`, type: PDF });
    },
  }),
  get(`${BASE}/personnes/:id/versements.pdf`, {
    droit: 'indemnisations.temps.declarer',
    saisie: zUn.extend({ annee: z.coerce.number().int().optional() }),
    traiter: async (requete) => {
      const { id: personne, annee } = requete.saisie;
      const lu = await lireAttestation(requete.appel, { personne, annee });
      if (!lu.ok) return requete.introuvable();
      const document = documentDAttestation(lu.valeur, requete.appel.cpts?.nom ?? '');
      const nom = `versements-${lu.valeur[0].recuAnnee}.pdf`;
      return requete.fichier(await writePdf(document), { nom, type: PDF });
    },
  }),
];

const dansPayeLe = ({ jour, ...autres }: Erreurs): Erreurs =>
  jour ? { ...autres, payeLe: jour } : autres;

const dansLe = ({ jour, ...autres }: Erreurs): Erreurs => (jour ? { ...autres, le: jour } : autres);

type Etat = {
  readonly lot?: Erreurs;
  readonly geste?: { readonly lot: string; readonly erreurs: Erreurs };
};

async function page(requete: Requete<unknown>, { lot, geste }: Etat): Promise<Response> {
  const { base, cpts, peut } = contexteDe(requete);
  const lus = await lireVirements(requete.appel, {});
  if (!lus.ok) return requete.introuvable();
  const periodes = new Map(
    (await requete.lire((tx) => relevesAVirer(tx, cpts))).map(({ id, periode }) => [id, periode]),
  );
  const aujourdhui = aujourdhuiDe(requete);
  const propose = { executerLe: ajouterJours(aujourdhui, 2) };
  return requete.page(
    <VirementsPage
      {...cadreDe(requete, 'virements')}
      {...lus.valeur}
      aujourdhui={aujourdhui}
      fuseau={requete.appel.cpts?.fuseau ?? 'Europe/Paris'}
      versLeReleve={({ id, personne }) => `${base}/releves/${periodes.get(id) ?? ''}/${personne}`}
      saisie={lot ? { valeurs: requete.champs, erreurs: lot } : { ...VIDE, valeurs: propose }}
      geste={
        geste
          ? { lot: geste.lot, saisie: { valeurs: requete.champs, erreurs: geste.erreurs } }
          : null
      }
      virer={peut(droit)}
    />,
    { titre: 'Virements', lieu: 'financement', ...(lot || geste ? { statut: 422 } : {}) },
  );
}
