import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { Point } from '../domain/seance.ts';
import type { VueDeSeance } from './vue-de-seance.ts';

/** The agenda: composed while the session is prepared, read afterwards. */
export const OrdreDuJour = (p: VueDeSeance) => {
  const ecrire = p.tenir && p.seance.etat === 'preparee';
  return (
    <Section titre="Ordre du jour" droite={pluriel(p.points.length, 'point')}>
      {p.points.length === 0 ? <p class="quiet">Aucun point encore.</p> : null}
      <ol class="rows">
        {p.points.map((point) => (
          <li>
            <b>{`${point.rang}. ${point.titre}`}</b>
            {point.proposePar ? (
              <span class="quiet small">{` proposé par ${point.proposePar}`}</span>
            ) : null}
            {point.texte ? <p>{point.texte}</p> : null}
            {ecrire ? <Retirer {...p} point={point} /> : null}
          </li>
        ))}
      </ol>
      {ecrire ? <Recues {...p} /> : null}
      {ecrire ? <Ajouter {...p} /> : null}
    </Section>
  );
};

const Retirer = ({ base, seance, jetons, point }: VueDeSeance & { readonly point: Point }) => (
  <BoutonPoste
    action={`${base}/${seance.id}/points/${point.id}/retirer`}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-${point.id}`}
    variante="simple"
    precision={point.titre}
  >
    Retirer
  </BoutonPoste>
);

const Recues = ({ base, seance, jetons, propositions }: VueDeSeance) =>
  propositions.length === 0 ? null : (
    <div class="mt5">
      <h3>Points proposés par les membres</h3>
      <ul class="rows">
        {propositions.map((une) => (
          <li>
            <b>{une.titre}</b>
            <span class="quiet small">{` ${une.parNom}`}</span>
            {une.texte ? <p>{une.texte}</p> : null}
            <BoutonPoste
              action={`${base}/propositions/${une.id}/retenir`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${une.id}`}
              valeurs={{ seance: seance.id }}
              precision={une.titre}
            >
              Mettre à l’ordre du jour
            </BoutonPoste>
          </li>
        ))}
      </ul>
    </div>
  );

const Ajouter = ({ base, seance, jetons, saisies }: VueDeSeance) => {
  const saisie = saisies.point;
  return (
    <div class="mt6">
      <Formulaire
        action={`${base}/${seance.id}/points`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-point`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampTexte
            {...lier(saisie, 'titre')}
            id="point-titre"
            libelle="Ajouter un point"
            longueurMax={200}
          />
          <ChampTexte
            {...lier(saisie, 'proposePar')}
            libelle="Proposé par"
            facultatif
            longueurMax={120}
          />
        </LigneDeChamps>
        <ChampTexteLong
          {...lier(saisie, 'texte')}
          libelle="De quoi il s’agit, ou le texte proposé"
          facultatif
          lignes={3}
          longueurMax={4000}
        />
        <div class="actions">
          <Bouton>Ajouter ce point</Bouton>
        </div>
      </Formulaire>
    </div>
  );
};
