import { assembleSocle } from '#app/socle.ts';
import { ajouterAnnees } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { cptsPubliques } from '#modules/territoire';
import type { Coffre } from '#platform/crypto/vault.ts';
import { inTenant, openDatabase } from '#platform/db/database.ts';
import type { RoleUrls } from '#platform/db/roles.ts';
import { refreshStatistics } from '#platform/db/statistics.ts';
import { remplirJournal } from '../../src/modules/journal/usecases/remplir-journal.ts';
import { chargerCommunes } from '../../src/modules/territoire/usecases/charger-communes.ts';
import { creerCpts } from '../../src/modules/territoire/usecases/creer-cpts.ts';
import { lireDecoupage } from '../../src/modules/territoire/usecases/lire-decoupage.ts';
import { AUTEUR } from './planter.ts';

type Taille = { readonly cpts: number; readonly annees: number };
type Moyens = {
  readonly urls: RoleUrls;
  readonly coffre: Coffre;
  readonly maintenant: Date;
  readonly dire: (ligne: string) => void;
};

const COMMUNES_PAR_CPTS = 35;

/** What the ledger of a busy CPTS gets each day. */
const MODELES = [
  { genre: 'snp.demande.recue', detail: 'ligne', parJour: 12, minutesMax: null },
  { genre: 'snp.demande.recue', detail: 'patient', parJour: 6, minutesMax: null },
  { genre: 'snp.demande.repondue', detail: 'rendez-vous', parJour: 15, minutesMax: 240 },
  { genre: 'snp.demande.orientee', detail: 'rendez-vous', parJour: 15, minutesMax: null },
  { genre: 'snp.rendez-vous', detail: 'ligne', parJour: 15, minutesMax: 1500 },
  { genre: 'snp.creneau.offert', detail: null, parJour: 24, minutesMax: null },
  { genre: 'snp.creneau.pourvu', detail: null, parJour: 15, minutesMax: null },
  { genre: 'snp.venu', detail: null, parJour: 13, minutesMax: null },
  { genre: 'snp.demande.sans-solution', detail: 'aucun-creneau', parJour: 1, minutesMax: null },
] as const;

/** Adds CPTS on real communes, after those of an earlier run, each with a ledger of some years: ground for measures, not for a demonstration. */
export async function chargerBanc({ cpts, annees }: Taille, moyens: Moyens): Promise<void> {
  const { urls, coffre, maintenant, dire } = moyens;
  const db = openDatabase(urls.app, { connections: 2 });
  try {
    await chargerCommunes(db, maintenant);
    const appel = { socle: assembleSocle(db, coffre), acteur: AUTEUR, mandats: [], maintenant };
    const codes = lireDecoupage()
      .communes.filter(({ divisee }) => !divisee)
      .map(({ code }) => code)
      .sort();
    const au = dateCivileDe(maintenant, 'Europe/Paris');
    const du = ajouterAnnees(au, -annees);
    const deja = (await inTenant(db, { cpts: null, mandats: [] }, cptsPubliques)).filter(
      ({ slug }) => slug.startsWith('essai-'),
    ).length;
    for (let rang = deja + 1; rang <= deja + cpts; rang += 1) {
      const debut = ((rang - 1) * COMMUNES_PAR_CPTS) % (codes.length - COMMUNES_PAR_CPTS);
      const communes = codes.slice(debut, debut + COMMUNES_PAR_CPTS);
      const numero = String(rang).padStart(4, '0');
      const saisie = { nom: `Essai ${numero}`, communes, stade: 'aci-signe', demonstration: true };
      const cree = exiger(
        await creerCpts({ ...appel, cpts: null }, { ...saisie, slug: `essai-${numero}` }),
      );
      const courante = { ...cree, fuseau: 'Europe/Paris' };
      const rempli = await remplirJournal(
        { ...appel, cpts: courante },
        { du, au, communes, modeles: MODELES },
      );
      dire(`${saisie.nom} : ${exiger(rempli).faits.toLocaleString('fr-FR')} faits`);
    }
    await refreshStatistics(urls.owner);
  } finally {
    await db.close();
  }
}
