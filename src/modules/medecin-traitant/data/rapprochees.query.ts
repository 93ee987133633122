import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { clesDeDemande } from '../domain/cle.ts';
import { type DemandeRapprochee, partagePlusQuUnTelephone } from '../domain/issue-de-ligne.ts';
import type { PersonneDeListe } from '../domain/ligne-de-liste.ts';
import { indexCherches, textesDeLaDemande } from './textes.rows.ts';

type Trouvee = Omit<DemandeRapprochee, 'meme'> & {
  readonly porteuse: string;
  readonly identite: string | null;
  readonly nomDate: string | null;
  readonly indexTelephone: string | null;
  readonly prenom: Buffer | null;
  readonly naissance: Buffer | null;
};

/**
 * For each person, in their order, the requests that bear their identity, and those that look like it: same name and birth
 * date, or same telephone with the same first name or birth date. A duplicate leads to the request it was merged into.
 */
export async function demandesRapprochees(
  ou: Scelle,
  personnes: readonly PersonneDeListe[],
): Promise<readonly (readonly DemandeRapprochee[])[]> {
  const cles = personnes.map((p) => clesDe(ou, p));
  const trouvees = await trouver(ou, cles);
  const par = indexer(trouvees);
  return personnes.map((personne, i) => {
    const { identite = [], nomDate = [], telephone = [] } = cles[i] ?? {};
    const memes = identite.flatMap((cle) => par.identite.get(cle) ?? []);
    const proches = nomDate.flatMap((cle) => par.nomDate.get(cle) ?? []);
    const duTelephone = telephone
      .flatMap((cle) => par.telephone.get(cle) ?? [])
      .filter((une) => partagePlusQuUnTelephone(personne, traitsDe(ou, une)));
    const vues = new Map<string, DemandeRapprochee>();
    for (const une of memes) vues.set(une.id, { ...demandeDe(une), meme: true });
    for (const une of [...proches, ...duTelephone])
      if (!vues.has(une.id)) vues.set(une.id, { ...demandeDe(une), meme: false });
    return [...vues.values()];
  });
}

function clesDe(ou: Scelle, p: PersonneDeListe) {
  const cles = clesDeDemande({
    nom: p.nom,
    prenom: p.prenom,
    date_de_naissance: p.dateDeNaissance,
    telephone: p.telephone,
  });
  const sous = (cle: keyof typeof cles) => {
    const valeur = cles[cle];
    return valeur === null ? [] : indexCherches(ou, cle, valeur).map((un) => un.toString('hex'));
  };
  return {
    identite: sous('index_identite'),
    nomDate: sous('index_nom_date'),
    telephone: sous('index_telephone'),
  };
}

async function trouver(ou: Scelle, cles: readonly ReturnType<typeof clesDe>[]) {
  const octets = (hexas: readonly string[]) =>
    sql.val(hexas.map((hexa) => Buffer.from(hexa, 'hex')));
  const { rows } = await sql<Trouvee>`
    select e.id, e.numero, e.etat, e.motif_de_cloture as "motifDeCloture", e.criteres, e.sexe,
      e.patient_id as "patientId", e.commune, e.secteur,
      e.telephone is not null as "aTelephone", e.courriel is not null as "aCourriel",
      e.adresse is not null as "aAdresse", d.id as porteuse, encode(d.index_identite, 'hex') as identite,
      encode(d.index_nom_date, 'hex') as "nomDate", encode(d.index_telephone, 'hex') as "indexTelephone",
      d.prenom, d.date_de_naissance as naissance
    from mt.demandes d join mt.demandes e on e.cpts_id = d.cpts_id and e.id = coalesce(d.fusionnee_dans, d.id)
    where d.cpts_id = ${ou.cpts} and d.effacee_le is null and e.effacee_le is null
      and (d.index_nom_date = any (${octets(cles.flatMap(({ nomDate }) => nomDate))}::bytea[])
        or d.index_telephone = any (${octets(cles.flatMap(({ telephone }) => telephone))}::bytea[]))`.execute(
    ou.tx,
  );
  return rows;
}

function indexer(trouvees: readonly Trouvee[]) {
  const par = (cle: (une: Trouvee) => string | null) => {
    const index = new Map<string, Trouvee[]>();
    for (const une of trouvees) {
      const valeur = cle(une);
      if (valeur !== null) index.set(valeur, [...(index.get(valeur) ?? []), une]);
    }
    return index;
  };
  return {
    identite: par(({ identite }) => identite),
    nomDate: par(({ nomDate }) => nomDate),
    telephone: par(({ indexTelephone }) => indexTelephone),
  };
}

function traitsDe(ou: Scelle, { porteuse, prenom, naissance }: Trouvee) {
  const { read } = textesDeLaDemande(ou, porteuse);
  return { prenom: read('prenom', prenom), dateDeNaissance: read('date_de_naissance', naissance) };
}

function demandeDe(une: Trouvee): Omit<DemandeRapprochee, 'meme'> {
  const { porteuse, identite, nomDate, indexTelephone, prenom, naissance, ...demande } = une;
  return demande;
}
