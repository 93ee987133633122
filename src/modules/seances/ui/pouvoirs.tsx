import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import type { Participant } from '../domain/seance.ts';
import { cleDuSiege, siegeants } from '../domain/siege.ts';
import { aSaisir, type VueDeSeance } from './vue-de-seance.ts';

/** Proxies that came on paper, beside those given by link. */
export const Pouvoirs = (p: VueDeSeance) => {
  const { base, seance, jetons, saisies, participants, regles } = p;
  const saisie = saisies.pouvoir;
  const donnes = participants.filter(({ mandataireId }) => mandataireId !== null);
  const noms = new Map(participants.map(({ id, nom }) => [id, nom]));
  const votants = participants.filter(({ voix }) => voix === 'deliberative');
  const mandants = votants.filter(({ rang }) => rang === 'titulaire').map(enOption);
  return (
    <Section
      id="pouvoirs"
      titre="Pouvoirs"
      droite={pluriel(donnes.length, 'pouvoir')}
      introduction={
        regles.pouvoirsMax === null
          ? `Combien chacun peut en porter est ${aSaisir(p)}\u00A0: aucun ne peut être donné d’ici là.`
          : `Chacun en porte ${regles.pouvoirsMax} au plus. Ceux donnés par lien sont déjà là\u00A0; notez ici ceux qui arrivent sur papier.`
      }
    >
      <ul class="rows tight">
        {donnes.map((un) => (
          <li>
            <b>{un.nom}</b>
            {` donne son pouvoir à ${noms.get(un.mandataireId ?? '') ?? ''}. `}
            <SansEffet participants={participants} mandant={un} />
            <BoutonPoste
              action={`${base}/${seance.id}/pouvoirs/${un.id}/retirer`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${un.id}`}
              variante="simple"
              precision={un.nom}
            >
              Retirer
            </BoutonPoste>
          </li>
        ))}
      </ul>
      <div class="mt5" />
      <Formulaire
        action={`${base}/${seance.id}/pouvoirs`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-pouvoir`}
        saisie={saisie}
        gardeSaisie={false}
      >
        <LigneDeChamps>
          <ChampListe {...lier(saisie, 'mandant')} libelle="Pouvoir de" options={mandants} />
          <ChampListe
            {...lier(saisie, 'mandataire')}
            libelle="Donné à"
            options={votants.map(enOption)}
          />
        </LigneDeChamps>
        <div class="actions">
          <Bouton>Noter ce pouvoir</Bouton>
        </div>
      </Formulaire>
    </Section>
  );
};

/** A proxy counts for nothing while somebody sits in the seat of who gave it. */
const SansEffet = ({
  participants,
  mandant,
}: Pick<VueDeSeance, 'participants'> & { readonly mandant: Participant }) => {
  const assis = siegeants(participants);
  const assise = participants.find(
    (p) => assis.has(p.id) && p.id !== mandant.id && cleDuSiege(p) === cleDuSiege(mandant),
  );
  return assise ? (
    <span class="warn-text">{`Il ne compte pas\u00A0: ${assise.nom}, suppléant(e), siège à sa place. `}</span>
  ) : null;
};

const enOption = ({ id, nom }: Participant) => ({ valeur: id, libelle: nom });
