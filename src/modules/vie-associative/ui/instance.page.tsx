import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Instance } from '../domain/instance.ts';
import { aujourdhuiDe, type Jetons, type Moment } from './dire-adhesion.ts';
import {
  DIRE_ETAT_DE_MANDAT,
  DIRE_GENRE_D_INSTANCE,
  direMandat,
  direSieges,
  type MandatVu,
  TON_DE_MANDAT,
} from './dire-instance.ts';
import { FormulaireDInstance, type InstanceADire } from './formulaire-d-instance.tsx';

export type InstancePageProps = Omit<InstanceADire, 'saisie'> & {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly instance: Instance;
  readonly siegent: readonly MandatVu[];
  /** To come, run out, ended. */
  readonly autres: readonly MandatVu[];
  readonly adherents: readonly Option[];
  /** The mandate that is being ended. */
  readonly aFinir: MandatVu | null;
  readonly saisies: { readonly mandat: Saisie; readonly fin: Saisie; readonly instance: Saisie };
  readonly tenir: boolean;
};

/** One body: who sits there today, who did, and how to change it. */
export const InstancePage = (p: InstancePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Instances', href: `${p.base}/instances` }, { libelle: p.instance.nom }]}
      titre={p.instance.nom}
      moyen
      phrase={p.instance.composition ?? DIRE_GENRE_D_INSTANCE[p.instance.genre]}
    />
    {p.aFinir ? <Finir {...p} aFinir={p.aFinir} /> : null}
    <Section
      titre="Qui siège aujourd’hui"
      droite={`${direSieges(p.instance, p.siegent.length)}${p.instance.sieges === null ? '' : ' sièges'}`}
      proche
    >
      <Mandats
        {...p}
        lignes={p.siegent}
        vide={
          <Vide
            titre="Personne n’y siège"
            phrase="Inscrivez les mandats que vos votes ont donnés."
          />
        }
      />
    </Section>
    {p.tenir ? <Donner {...p} /> : null}
    {p.autres.length > 0 ? (
      <Section titre="Autres mandats" droite={pluriel(p.autres.length, 'mandat')}>
        <Mandats {...p} lignes={p.autres} />
      </Section>
    ) : null}
    {p.tenir ? <Regler {...p} /> : null}
  </>
);

const Mandats = ({
  base,
  instance,
  lignes,
  vide,
  tenir,
}: InstancePageProps & { readonly lignes: readonly MandatVu[]; readonly vide?: Contenu }) => (
  <Tableau
    titre="Mandats"
    titreCache
    lignes={lignes}
    vide={vide}
    colonnes={[
      {
        titre: 'Qui',
        entete: true,
        cellule: (m) =>
          m.adhesionId ? <a href={`${base}/adherents/${m.adhesionId}`}>{m.nom}</a> : m.nom,
      },
      { titre: 'Fonction', cellule: (m) => m.fonction },
      { titre: 'Mandat', cellule: (m) => direMandat(m) },
      { titre: 'Donné par', cellule: (m) => m.decision ?? <span class="quiet">non dit</span> },
      {
        titre: 'État',
        cellule: (m) => (
          <>
            <Etiquette ton={TON_DE_MANDAT[m.etat]}>{DIRE_ETAT_DE_MANDAT[m.etat]}</Etiquette>
            {m.motifDeFin ? <span class="quiet small">{` ${m.motifDeFin}`}</span> : null}
          </>
        ),
      },
      {
        titre: 'Geste',
        titreCache: true,
        genre: 'actions',
        cellule: (m) =>
          tenir && (m.etat === 'en-cours' || m.etat === 'bientot-fini') ? (
            <a class="button plain" href={`${base}/instances/${instance.id}?mandat=${m.id}#fin`}>
              Mettre fin<span class="hidden">{` au mandat de ${m.nom}`}</span>
            </a>
          ) : null,
      },
    ]}
  />
);

const Finir = ({
  base,
  jetons,
  saisies,
  aFinir,
  moment,
}: InstancePageProps & { readonly aFinir: MandatVu }) => (
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

const Donner = ({ base, jetons, saisies, instance, adherents }: InstancePageProps) => (
  <Section titre="Inscrire un mandat">
    <Formulaire
      action={`${base}/instances/${instance.id}/mandats`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-mandat`}
      saisie={saisies.mandat}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampListe
          {...lier(saisies.mandat, 'adhesion')}
          libelle="Adhérent"
          vide="Quelqu’un d’autre"
          options={adherents}
          facultatif
        />
        <ChampTexte
          {...lier(saisies.mandat, 'nom')}
          libelle="Sinon, son nom"
          facultatif
          longueurMax={120}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisies.mandat, 'fonction')}
          libelle="Fonction"
          aide="Membre, présidente, trésorier"
          longueurMax={80}
        />
        <ChampTexte
          {...lier(saisies.mandat, 'decision')}
          libelle="Décision"
          aide="Assemblée générale du 12 mars, 24 voix sur 31"
          facultatif
          longueurMax={300}
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampDate {...lier(saisies.mandat, 'du')} libelle="À partir du" />
        <ChampDate
          {...lier(saisies.mandat, 'terme')}
          libelle="Jusqu’au"
          aide={
            instance.dureeMois === null
              ? 'Vide\u00A0: sans terme connu'
              : `Vide\u00A0: au bout de ${instance.dureeMois} mois, comme le disent vos statuts`
          }
          facultatif
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Inscrire ce mandat</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Regler = (p: InstancePageProps) => (
  <Section titre="Cette instance">
    <FormulaireDInstance
      action={`${p.base}/instances/${p.instance.id}`}
      jetons={p.jetons}
      saisie={p.saisies.instance}
      colleges={p.colleges}
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
