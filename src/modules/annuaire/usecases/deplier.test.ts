import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { dresserBanc } from '../../../app/testing/banc.ts';
import { formaterRefus } from '../domain/phrases-du-rapport.ts';
import { zip } from '../testing/archive.ts';
import { activite, ENTETE_ACTIVITES, fichier } from '../testing/extraction.ts';
import { importerRpps } from './importer-rpps.ts';

const banc = await dresserBanc();

async function importer(fichiers: readonly string[]) {
  const resultat = await importerRpps({ appel: banc.appel(null, { role: 'systeme' }) }, fichiers);
  if (!resultat.ok) throw new Error(formaterRefus(resultat.refus));
  return resultat.valeur;
}

it('ouvre l’archive publiée, et dit quand elle est abîmée', async () => {
  const archive = zip([
    ['PS_LibreAcces_Personne_activite.txt', `${ENTETE_ACTIVITES}\n${activite()}\n`],
    ['LISEZMOI.pdf', 'rien'],
  ]);
  const rapport = await importer([fichier('PS_LibreAcces.zip', archive)]);
  expect(rapport.fichiers.map(({ nom }) => nom)).toEqual(['PS_LibreAcces_Personne_activite.txt']);
  expect(rapport.entites.professionnels?.creees).toBe(1);
  const gz = fichier('activites.txt.gz', gzipSync(`${ENTETE_ACTIVITES}\n${activite()}\n`));
  expect((await importer([gz])).entites.activites).toMatchObject({ inchangees: 1 });
  const coupee = fichier('coupee.zip', archive.subarray(0, archive.length - 30));
  const vide = await importerRpps({ appel: banc.appel(null, { role: 'systeme' }) }, [coupee]);
  expect(vide).toMatchObject({ ok: false, refus: { motif: 'fichier-vide' } });
  const abimee = fichier('abimee.gz', gzipSync('x'.repeat(5000)).subarray(0, 20));
  const refuse = await importerRpps({ appel: banc.appel(null, { role: 'systeme' }) }, [abimee]);
  expect(refuse).toEqual({ ok: false, refus: { motif: 'archive-illisible' } });
});
