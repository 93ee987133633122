import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { College } from '../domain/college.ts';
import { DIRE_VOIX, type Jetons } from './dire-adhesion.ts';
import { FormulaireDeCollege, type ListesDeCollege } from './formulaire-de-college.tsx';

export type ReglagesPageProps = ListesDeCollege & {
  readonly base: string;
  /** Where anybody applies, to be sent. */
  readonly publique: string;
  readonly onglets: readonly Onglet[];
  readonly jetons: Jetons;
  readonly colleges: readonly (College & { readonly effectif: number })[];
  /** The college that is being changed. */
  readonly choisi: string | null;
  readonly saisies: { readonly adhesions: Saisie; readonly college: Saisie };
};

/** What the statutes say of members: nothing is known before the CPTS writes it. */
export const ReglagesPage = (p: ReglagesPageProps) => (
  <>
    <TeteDePage
      titre="Règles d’adhésion"
      phrase="Ce que vos statuts disent des adhérents. Rien n’est supposé tant que vous ne l’avez pas écrit."
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    <Section titre="Décider et accueillir" proche>
      <p class="mt4">
        {'La page publique où chacun demande à adhérer\u00A0: '}
        <a href={p.publique}>{p.publique}</a>
      </p>
      <div class="mt5">
        <Formulaire
          action={`${p.base}/reglages`}
          csrf={p.jetons.csrf}
          cle={p.jetons.cle}
          saisie={p.saisies.adhesions}
        >
          <ChampTexte
            {...lier(p.saisies.adhesions, 'organe')}
            libelle="Quel organe décide des adhésions"
            aide="Comme vos statuts le nomment&nbsp;: le bureau, le conseil d’administration. Vide, aucune demande ne se décide"
            facultatif
            longueurMax={120}
          />
          <ChampTexteLong
            {...lier(p.saisies.adhesions, 'bienvenue')}
            libelle="Ce que dit le message de bienvenue"
            aide="Après «&nbsp;Votre adhésion est acceptée&nbsp;»"
            lignes={3}
            facultatif
            longueurMax={2000}
          />
          <div class="actions">
            <Bouton variante="ferme">Enregistrer</Bouton>
          </div>
        </Formulaire>
      </div>
    </Section>
    <Section titre="Collèges" droite={pluriel(p.colleges.length, 'collège')}>
      <Liste {...p} />
    </Section>
    <Section titre={p.choisi ? 'Changer ce collège' : 'Ajouter un collège'} id="college">
      <FormulaireDeCollege {...p} />
    </Section>
  </>
);

const Liste = ({ colleges, base, jetons }: ReglagesPageProps) => (
  <Tableau
    titre="Collèges"
    titreCache
    lignes={colleges}
    vide={
      <Vide
        titre="Aucun collège"
        phrase="Si vos statuts répartissent les adhérents en collèges, ajoutez-les. Sinon, laissez vide."
      />
    }
    colonnes={[
      {
        titre: 'Collège',
        entete: true,
        cellule: (c) => <a href={`${base}/reglages?college=${c.id}#college`}>{c.nom}</a>,
      },
      { titre: 'Qui en fait partie', cellule: (c) => c.regle ?? '' },
      {
        titre: 'Voix',
        cellule: (c) => (
          <Etiquette ton={c.voix === 'deliberative' ? 'ok' : 'neutre'}>
            {DIRE_VOIX[c.voix]}
          </Etiquette>
        ),
      },
      {
        titre: 'Sièges',
        genre: 'nombre',
        cellule: (c) => (c.sieges === null ? <span class="quiet">non dit</span> : String(c.sieges)),
      },
      {
        titre: 'Adhérents',
        genre: 'nombre',
        cellule: (c) => <a href={`${base}?college=${c.id}`}>{String(c.effectif)}</a>,
      },
      {
        titre: 'Retirer',
        titreCache: true,
        genre: 'actions',
        cellule: (c) =>
          c.effectif === 0 ? (
            <BoutonPoste
              action={`${base}/reglages/colleges/${c.id}/retirer`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${c.id}`}
              variante="simple"
              precision={c.nom}
            >
              Retirer
            </BoutonPoste>
          ) : null,
      },
    ]}
  />
);
