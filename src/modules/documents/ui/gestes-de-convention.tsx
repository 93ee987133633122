import { dateCourte, pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Action } from '../domain/convention.ts';
import { ChampsDeConvention } from './champs-de-convention.tsx';
import type { VueDeConvention } from './vue-de-convention.ts';

const fautive = ({ erreurs }: Saisie) => Object.keys(erreurs).length > 0;

/** What it promises, who does it, by when. */
export const ActionsDeConvention = (p: VueDeConvention) => {
  const reste = p.actions.filter(({ faiteLe }) => faiteLe === null).length;
  return (
    <Section titre="Actions" droite={`${pluriel(reste, 'action')} à faire`}>
      {p.actions.length === 0 ? (
        <p class="quiet">Aucune action n’est notée.</p>
      ) : (
        <ul class="rows tight">
          {p.actions.map((action) => (
            <li class="row-act">
              <UneAction {...p} une={action} />
            </li>
          ))}
        </ul>
      )}
      {p.tient ? <Ajouter {...p} /> : null}
    </Section>
  );
};

const UneAction = ({
  base,
  aujourdhui,
  jetons,
  tient,
  convention,
  une,
}: VueDeConvention & { readonly une: Action }) => {
  const retard = une.faiteLe === null && une.avant !== null && une.avant < aujourdhui;
  return (
    <>
      <div>
        {une.texte} {retard ? <Etiquette ton="grave">En retard</Etiquette> : null}
        <br />
        <span class="quiet small">
          {[
            ...(une.qui ? [une.qui] : []),
            une.faiteLe
              ? `faite le ${dateCourte(une.faiteLe)}, ${une.faiteParNom ?? ''}`
              : une.avant
                ? `avant le ${dateCourte(une.avant)}`
                : 'sans date',
          ].join(', ')}
        </span>
      </div>
      {une.faiteLe ? (
        <Etiquette ton="ok">Faite</Etiquette>
      ) : tient ? (
        <BoutonPoste
          action={`${base}/conventions/${convention.id}/actions/${une.id}`}
          {...jetons}
          precision={une.texte}
        >
          C’est fait
        </BoutonPoste>
      ) : null}
    </>
  );
};

const Ajouter = ({ base, convention, jetons, action: saisie }: VueDeConvention) => (
  <details class="mt5" open={fautive(saisie)}>
    <summary>Ajouter une action</summary>
    <Formulaire action={`${base}/conventions/${convention.id}/actions`} {...jetons} saisie={saisie}>
      <ChampTexte {...lier(saisie, 'texte')} libelle="Ce qui est à faire" longueurMax={300} />
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisie, 'qui')}
          libelle="Qui s’en charge"
          facultatif
          longueurMax={120}
        />
        <ChampDate {...lier(saisie, 'avant')} libelle="Avant le" facultatif />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="ferme">Ajouter l’action</Bouton>
      </div>
    </Formulaire>
  </details>
);

/** Saying it anew, noting that it ends. */
export const GestesDeConvention = (p: VueDeConvention) => {
  const { base, convention: c, jetons, dite, fin } = p;
  return (
    <Section titre="La convention">
      <details open={fautive(dite)}>
        <summary>Modifier ce qu’elle dit</summary>
        <Formulaire action={`${base}/conventions/${c.id}`} {...jetons} saisie={dite}>
          <input type="hidden" name="vu" value={lier(dite, 'vu').valeur} />
          <ChampsDeConvention saisie={dite} />
          <div class="actions">
            <Bouton variante="ferme">Enregistrer</Bouton>
          </div>
        </Formulaire>
      </details>
      {c.finieLe ? null : (
        <details class="mt4" open={fautive(fin)}>
          <summary>Noter sa fin</summary>
          <Formulaire action={`${base}/conventions/${c.id}/fin`} {...jetons} saisie={fin}>
            <LigneDeChamps>
              <ChampDate {...lier(fin, 'le')} libelle="Dernier jour" />
              <ChampTexte {...lier(fin, 'motif')} libelle="Pourquoi" longueurMax={300} />
            </LigneDeChamps>
            <div class="actions">
              <Bouton variante="danger">Noter la fin de la convention</Bouton>
            </div>
          </Formulaire>
        </details>
      )}
    </Section>
  );
};
