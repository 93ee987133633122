import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { Equipier } from '../domain/equipier.ts';
import type { Site } from '../domain/site.ts';
import type { Moment } from './dire-site.ts';
import { direDates } from './equipe.tsx';
import { ChampsDeSite, type ChoixDuSite } from './formulaire-de-site.tsx';

export type ReglagesDuSitePageProps = ChoixDuSite & {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly site: Site;
  readonly equipe: readonly (Equipier & { readonly metier: string })[];
  readonly saisies: { readonly site: Saisie; readonly equipier: Saisie };
};

/** Who is of the team of a site, and what is said of it. */
export const ReglagesDuSitePage = (p: ReglagesDuSitePageProps) => {
  const ici = `${p.base}/${p.site.id}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Sites', href: p.base },
          { libelle: p.site.nom, href: ici },
          { libelle: 'Réglages et équipe' },
        ]}
        titre="Réglages et équipe"
        moyen
        phrase="Seule l’équipe tient des permanences ici, chacun entre ses dates."
      />
      <EquipeATenir {...p} ici={ici} />
      <Section titre="Ce site">
        <Formulaire action={`${ici}/reglages`} {...p.jetons} saisie={p.saisies.site}>
          <ChampsDeSite {...p} saisie={p.saisies.site} />
          <div class="actions mt5">
            <Bouton variante="ferme">Enregistrer</Bouton>
          </div>
        </Formulaire>
      </Section>
      <Section
        titre="Fermer ce site"
        introduction="Ses permanences à venir s’annulent et ses créneaux libres se ferment. Les rendez-vous déjà pris restent, à reprendre un par un."
      >
        <div class="mt4">
          <BoutonPoste
            action={`${ici}/fermer`}
            csrf={p.jetons.csrf}
            cle={`${p.jetons.cle}-fermer`}
            variante="danger"
          >
            Fermer ce site
          </BoutonPoste>
        </div>
      </Section>
    </>
  );
};

type AvecIci = ReglagesDuSitePageProps & { readonly ici: string };

const EquipeATenir = (p: AvecIci) => (
  <Section titre="Équipe" droite={pluriel(p.equipe.length, 'personne')} proche>
    <Tableau
      titre="Équipe du site"
      titreCache
      lignes={p.equipe}
      vide={<p class="quiet">Personne encore&nbsp;: ajoutez qui tient ce site.</p>}
      colonnes={[
        { titre: 'Personne', entete: true, cellule: (e) => e.nom },
        { titre: 'Profession', cellule: (e) => e.metier },
        { titre: 'Dates', cellule: (e) => direDates(e, p.moment) },
        {
          titre: 'Gestes',
          titreCache: true,
          genre: 'actions',
          cellule: (e) => (
            <BoutonPoste
              action={`${p.ici}/equipe/${e.id}/retirer`}
              csrf={p.jetons.csrf}
              cle={`${p.jetons.cle}-${e.id.slice(-8)}`}
              precision={e.nom}
            >
              Retirer
            </BoutonPoste>
          ),
        },
      ]}
    />
    <h3 class="mt6">Ajouter quelqu’un</h3>
    <Formulaire
      action={`${p.ici}/equipe`}
      {...p.jetons}
      saisie={p.saisies.equipier}
      gardeSaisie={false}
    >
      <ChampListe
        {...lier(p.saisies.equipier, 'professionnel')}
        libelle="Professionnel de l’annuaire"
        vide="Choisir"
        options={p.professionnels.map(({ id, nom, metier, commune }) => ({
          valeur: id,
          libelle: `${nom}, ${metier}, ${commune}`,
        }))}
      />
      <LigneDeChamps>
        <ChampDate
          {...lier(p.saisies.equipier, 'du')}
          libelle="Du"
          aide="Vide&nbsp;: aujourd’hui"
          facultatif
        />
        <ChampDate {...lier(p.saisies.equipier, 'au')} libelle="Au" facultatif />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante={p.equipe.length === 0 ? 'suivant' : 'normal'}>Ajouter à l’équipe</Bouton>
      </div>
    </Formulaire>
  </Section>
);
