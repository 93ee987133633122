import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { porterEntreCptsJobs } from '../jobs/porter-entre-cpts.job.ts';
import { recevoirPli } from '../usecases/recevoir-pli.ts';

const MOYENS = { adresse: 'http://localhost', distribuer: async () => {}, sas: null };

/** Runs the jobs that keep the meetings of several CPTS in step, until nothing waits. */
export async function porterEntreCpts(
  banc: Banc,
  cpts: readonly CptsCourante[],
  maintenant: Date,
): Promise<void> {
  for (let tour = 0; tour < 5; tour++) {
    const attendent = await banc.regarder(
      `update socle.evenements set relaye_le = now() where relaye_le is null and genre like 'reunions.inter-%'
       returning cpts_id, id, genre, donnees`,
    );
    if (attendent.length === 0) return;
    for (const evenement of attendent) {
      const genre = String(evenement['genre']);
      const ici = cpts.find(({ id }) => id === evenement['cpts_id']) ?? null;
      const appel = banc.appel(ici, { role: 'systeme', maintenant });
      const donnees = JSON.parse(JSON.stringify(evenement['donnees']));
      const recu = { id: String(evenement['id']), genre, donnees };
      for (const job of porterEntreCptsJobs.filter(({ sur }) => sur.includes(genre)))
        await job.executer(appel, recu, MOYENS);
    }
  }
}

/** An invitation that another CPTS sent to this one. */
export async function poserInvitationRecue(banc: Banc, cpts: CptsCourante): Promise<void> {
  const pli = {
    ...{ organisatrice: crypto.randomUUID(), organisatriceNom: 'CPTS du Lac' },
    ...{ invitation: crypto.randomUUID(), reference: crypto.randomUUID() },
    ...{ titre: 'Hiver', mission: 'parcours', modalite: 'visio', lieu: null, adresseVisio: null },
    ...{ debut: '2026-12-03T19:00:00Z', fin: '2026-12-03T21:00:00Z', annulee: false },
    ...{
      secret: 'essai',
      points: [],
      actions: [],
      compteRenduLe: null,
      reprise: null,
      tour: 1,
      rang: 1,
    },
  };
  exiger(await recevoirPli(banc.appel(cpts, { role: 'systeme' }), { pli, adresse: '' }));
}
