import { accord, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import type { Instance } from '../domain/instance.ts';
import { CollegesDuConseil } from './colleges-du-conseil.tsx';
import { aujourdhuiDe } from './dire-adhesion.ts';
import { DIRE_GENRE_D_INSTANCE, direSieges, type MandatVu } from './dire-instance.ts';
import { FormulaireDInstance } from './formulaire-d-instance.tsx';
import { InscrireMandat } from './inscrire-mandat.tsx';
import { Mandats } from './mandats-d-instance.tsx';
import { NommerTitulaire, SiegesVacants } from './sieges-vacants.tsx';
import type { VueDInstance } from './vue-d-instance.ts';

/** One body: who sits there today, for whom, who did, and how to change it. */
export const InstancePage = (p: VueDInstance) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Instances', href: `${p.base}/instances` }, { libelle: p.instance.nom }]}
      titre={p.instance.nom}
      moyen
      phrase={phraseDe(p.instance)}
    />
    {p.exterieure ? <Conseil {...p} /> : null}
    {p.aFinir ? <Finir {...p} aFinir={p.aFinir} /> : null}
    {p.aNommer ? <NommerTitulaire {...p} aNommer={p.aNommer} /> : <SiegesVacants {...p} />}
    <Section titre="Qui siège aujourd’hui" droite={direQuiSiege(p)} proche>
      <Mandats
        {...p}
        lignes={p.siegent}
        vide={
          <Vide
            titre="Personne n’y siège"
            phrase={
              p.exterieure
                ? 'Inscrivez qui y est nommé, titulaires puis suppléants.'
                : 'Inscrivez les mandats que vos votes ont donnés.'
            }
          />
        }
      />
    </Section>
    {p.exterieure ? <CollegesDuConseil {...p} /> : null}
    {p.tenir ? <InscrireMandat {...p} /> : null}
    {p.autres.length > 0 ? (
      <Section titre="Autres mandats" droite={pluriel(p.autres.length, 'mandat')}>
        <Mandats {...p} lignes={p.autres} />
      </Section>
    ) : null}
    {p.tenir ? <Regler {...p} /> : null}
  </>
);

/** What the statutes say of it, otherwise its kind, unless it bears its name. */
function phraseDe({ nom, genre, composition }: Instance): string | undefined {
  const dit = composition ?? DIRE_GENRE_D_INSTANCE[genre];
  return dit === nom ? undefined : dit;
}

/** "6 sur 9 sièges", "6 sur 9 titulaires, 4 suppléants" */
function direQuiSiege({ instance, siegent }: VueDInstance): string {
  const suppleants = siegent.filter(({ suppleant }) => suppleant).length;
  const sieges = `${direSieges(instance, siegent.length - suppleants)}${instance.sieges === null ? '' : ' sièges'}`;
  if (suppleants === 0) return sieges;
  const titulaires = direSieges(instance, siegent.length - suppleants);
  return `${titulaires} ${accord(siegent.length - suppleants, 'titulaire')}, ${pluriel(suppleants, 'suppléant')}`;
}

/** What a council that is not of the association is, and by whom. */
const Conseil = ({ instance }: VueDInstance) => (
  <div class="mt4">
    <Faits
      large
      faits={[
        { terme: 'Organisé par', valeur: instance.organiseePar ?? NON_DIT },
        {
          terme: 'Suppléants par titulaire',
          valeur:
            instance.suppleantsMax === null ? NON_DIT : direSuppleants(instance.suppleantsMax),
        },
        { terme: 'Ses membres', valeur: 'Adhérents de la CPTS ou non' },
      ]}
    />
  </div>
);

const NON_DIT = <span class="quiet">non dit</span>;
const direSuppleants = (n: number) => (n === 0 ? 'Aucun' : `${n} au plus`);

const Finir = ({
  base,
  jetons,
  saisies,
  aFinir,
  moment,
}: VueDInstance & { readonly aFinir: MandatVu }) => (
  <Section
    id="fin"
    titre="Mettre fin à ce mandat"
    droite={`${aFinir.nom}, ${aFinir.fonction}`}
    proche
  >
    <Formulaire
      action={`${base}/mandats/${aFinir.id}/finir`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-fin`}
      saisie={saisies.fin}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampDate
          {...lier(saisies.fin, 'le')}
          libelle="Dernier jour"
          min={aFinir.du}
          max={aujourdhuiDe(moment)}
        />
        <ChampTexte
          {...lier(saisies.fin, 'motif')}
          libelle="Pourquoi"
          aide="Démission, départ, remplacement"
          longueurMax={300}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="danger">Mettre fin au mandat</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Regler = (p: VueDInstance) => (
  <Section titre="Cette instance">
    <FormulaireDInstance
      action={`${p.base}/instances/${p.instance.id}`}
      jetons={p.jetons}
      saisie={p.saisies.instance}
      colleges={p.colleges}
      exterieure={p.exterieure}
      verbe="Enregistrer"
    />
    {p.siegent.length === 0 ? (
      <div class="mt5">
        <BoutonPoste
          action={`${p.base}/instances/${p.instance.id}/retirer`}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-retirer`}
          variante="danger"
        >
          Retirer cette instance
        </BoutonPoste>
      </div>
    ) : null}
  </Section>
);
