import { z } from 'zod';
import { slug } from '#kernel/texte.ts';
import { XLSX } from '#platform/documents/xlsx.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { creneauxDuSondage, sondageNomme, sondes } from '../data/sondages.query.ts';
import { SondagePage } from '../ui/sondage.page.tsx';
import { peutAnimer } from '../usecases/animer.ts';
import { exporterSondage } from '../usecases/exporter-sondage.ts';
import {
  annulerSondage,
  cloreSondage,
  elargirSondage,
  relancerSondage,
} from '../usecases/mener-sondage.ts';
import { nommerProfession } from '../usecases/nommer-metiers.ts';
import { contexteDe, retour } from './contexte.form.ts';
import { feuilleDuSondage } from './sondage.export.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/sondages/:id';
const droit = 'reunions.reunion.animer';
type Ici = Requete<{ readonly id: string }>;

const GESTES = {
  relancer: { faire: relancerSondage, dit: 'La relance part par message.' },
  elargir: { faire: elargirSondage, dit: 'Les autres personnes sont interrogées aussi.' },
  annuler: { faire: annulerSondage, dit: 'Le sondage est abandonné.' },
} as const;

/** One poll: its answers, what is done of it. */
export const sondagesRoutes = [
  get(`${CHEMIN}/reponses.xlsx`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const lu = await exporterSondage(requete.appel, { sondage: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const contenu = await feuilleDuSondage(lu.valeur, contexteDe(requete).moment.fuseau);
      const nom = `sondage-${slug(lu.valeur.sondage.titre)}.xlsx`;
      return requete.fichier(contenu, { nom, type: XLSX });
    },
  }),
  get(CHEMIN, {
    droit: 'reunions.reunion.lire',
    saisie,
    traiter: async (requete) => await page(requete),
  }),
  ...(['relancer', 'elargir', 'annuler'] as const).map((geste) =>
    post(`${CHEMIN}/${geste}`, {
      droit,
      saisie,
      traiter: async (requete) => {
        const { id } = requete.saisie;
        const { faire, dit } = GESTES[geste];
        const fait = await faire(requete.appel, { sondage: id });
        return retour(requete, fait, { vers: `/sondages/${id}`, dire: () => dit });
      },
    }),
  ),
  post(`${CHEMIN}/clore`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const choix = { sondage: id, creneau: requete.champs['creneau'] };
      const fait = await cloreSondage(requete.appel, choix);
      return retour(requete, fait, {
        vers: fait.ok ? `/${fait.valeur.reunion}` : `/sondages/${id}`,
        dire: () => 'La date est retenue, et chacun est convoqué par message.',
      });
    },
  }),
];

async function page(requete: Ici): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts } = contexte;
  const { id } = requete.saisie;
  const sondage = await requete.lire((tx) => sondageNomme(tx, cpts, id));
  if (!sondage) return requete.introuvable();
  const animer =
    contexte.peut(droit) && peutAnimer(requete.appel.acteur, sondage.referentProfessionnel);
  const tous = await requete.lire((tx) => sondes(tx, cpts, id));
  return requete.page(
    <SondagePage
      {...contexte}
      animer={animer}
      sondage={sondage}
      creneaux={await requete.lire((tx) => creneauxDuSondage(tx, cpts, id))}
      sondes={tous.map((s) => ({
        ...s,
        metier: s.profession ? nommerProfession(s.profession) : null,
      }))}
      priorites={sondage.priorites.map(nommerProfession)}
    />,
    { titre: sondage.titre, lieu: 'reunions' },
  );
}
