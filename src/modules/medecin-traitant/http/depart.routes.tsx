import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { DepartPage } from '../ui/depart.page.tsx';
import { consulterDepart, type DepartConsulte } from '../usecases/lire-departs.ts';
import { rattacherAuDepart } from '../usecases/rattacher-au-depart.ts';
import { noterLevier, retirerLevier } from '../usecases/tenir-levier.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';
import { levierDe, type Textes, valeursDuLevier } from './departs.form.ts';
import { FORMATS, fichierDe, type Table } from './tables.export.ts';

const CHEMIN = '/app/:slug/medecin-traitant/departs/:id';
const droit = 'mt.depart.tenir';
const zUn = z.object({ slug: z.string(), id: z.uuid() });
const zPage = zUn.extend({ levier: z.uuid().optional().catch(undefined) });
type Un = Requete<z.output<typeof zPage>>;

/** One plan: what answers it, how it goes, which requests are of it. */
export const departRoutes: readonly Route[] = [
  get(CHEMIN, {
    droit: 'mt.depart.lire',
    saisie: zPage,
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${CHEMIN}/leviers`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: depart } = requete.saisie;
      const fait = await noterLevier(requete.appel, { ...levierDe(requete), depart });
      if (fait.ok)
        return retour(requete, fait, { vers: `/departs/${depart}`, dire: () => 'Noté.' });
      if (fait.refus.motif === 'depart-inconnu') return requete.introuvable();
      return await page(requete, erreursDe(fait.refus));
    },
  }),
  post(`${CHEMIN}/leviers/:levier/retrait`, {
    droit,
    saisie: zUn.extend({ levier: z.uuid() }),
    traiter: async (requete) => {
      const { id: depart, levier } = requete.saisie;
      const fait = await retirerLevier(requete.appel, { depart, levier });
      if (!fait.ok && fait.refus.motif === 'depart-inconnu') return requete.introuvable();
      return retour(requete, fait, { vers: `/departs/${depart}`, dire: () => 'Retiré du plan.' });
    },
  }),
  ...FORMATS.map((format) =>
    get(`${CHEMIN}/suivi.${format}`, {
      droit: 'mt.depart.lire',
      saisie: zUn,
      traiter: async (requete) => {
        const { id: depart } = requete.saisie;
        const lu = await consulterDepart(requete.appel, { depart, exporte: true });
        if (!lu.ok) return requete.introuvable();
        const { annonceLe } = lu.valeur.depart;
        const nom = `suivi-du-depart-${annonceLe}`;
        return await fichierDe(requete, tableDuSuivi(lu.valeur), { format, nom, feuille: 'Suivi' });
      },
    }),
  ),
  post('/app/:slug/medecin-traitant/demandes/:id/depart', {
    droit: 'mt.demande.instruire',
    saisie: zUn,
    traiter: async (requete) => {
      const { id: demande } = requete.saisie;
      const depart = requete.champs['depart'] ?? '';
      const fait = await rattacherAuDepart(requete.appel, { demande, depart });
      if (!fait.ok && fait.refus.motif === 'demande-inconnue') return requete.introuvable();
      const dit = depart === '' ? 'Demande détachée du départ.' : 'Demande rattachée au départ.';
      return retour(requete, fait, { vers: `/demandes/${demande}`, dire: () => dit });
    },
  }),
];

async function page(requete: Un, erreurs: Textes | null): Promise<Response> {
  const { base, jetons, moment, peut } = contexteDe(requete);
  const lu = await consulterDepart(requete.appel, { depart: requete.saisie.id });
  if (!lu.ok) return requete.introuvable();
  const vise = requete.saisie.levier ?? requete.champs['levier'];
  const levier = lu.valeur.leviers.find(({ id }) => id === vise) ?? null;
  const valeurs = erreurs ? requete.champs : valeursDuLevier(levier);
  return requete.page(
    <DepartPage
      {...lu.valeur}
      base={base}
      fuseau={moment.fuseau}
      jetons={jetons}
      aujourdhui={dateCivileDe(moment.maintenant, moment.fuseau)}
      levier={levier}
      saisie={{ valeurs, erreurs: erreurs ?? {} }}
      peut={{ tenir: peut(droit), detailler: peut('mt.chiffres.detailler') }}
    />,
    {
      titre: `Départ : ${lu.valeur.depart.professionnelNom}`,
      lieu: peut('mt.demande.lire') ? 'medecin-traitant' : 'pilotage',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}

/** The follow-up, a month by row; what is unknown is an empty cell. */
function tableDuSuivi({ depart, suivi }: DepartConsulte): Table {
  return [
    ['Médecin', 'Mois', 'Demandes', 'Déclarées', 'Déclarées depuis l’annonce', 'Reste'],
    ...suivi.map((m) => [
      depart.professionnelNom,
      moisEtAnnee(dateCivile(`${m.mois}-01`)),
      m.rattachees,
      m.declarees,
      m.declareesDepuis,
      m.reste,
    ]),
  ];
}
