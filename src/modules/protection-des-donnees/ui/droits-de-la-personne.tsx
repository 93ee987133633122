import { dateHeure } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import type { DemandeDeDroit } from '../domain/personne.ts';
import { NOMS_DES_DROITS, NOMS_DES_VOIES } from './dire-personne.ts';

type Props = {
  readonly base: string;
  readonly dossier: string;
  readonly fuseau: string;
  readonly demandes: readonly DemandeDeDroit[];
  readonly peutEffacer: boolean;
  readonly effacee: boolean;
};

/** What the person asked and how it was answered, then what can be done for them. */
export const DroitsDeLaPersonne = (p: Props) => (
  <>
    <Section titre="Ce qu’elle a demandé" proche>
      {p.demandes.length === 0 ? (
        <p class="quiet">
          Rien encore. Elle peut demander à voir ses données, les faire corriger, s’opposer à un
          usage, ou les faire effacer.
        </p>
      ) : (
        <ul class="rows tight mt5">
          {p.demandes.map((demande) => (
            <Demande demande={demande} fuseau={p.fuseau} />
          ))}
        </ul>
      )}
      {p.effacee ? null : (
        <div class="actions mt5">
          <LienBouton href={`${p.base}/demande`}>Noter une demande</LienBouton>
        </div>
      )}
    </Section>
    {p.effacee ? null : <Agir {...p} />}
  </>
);

const Agir = ({ base, dossier, peutEffacer }: Props) => (
  <Section titre="Y répondre">
    <ul class="rows tight mt5">
      <li>
        <a href={`${dossier}/modifier`}>Rectifier son identité</a>
        <p class="small quiet">La correction vaut partout, tout de suite.</p>
      </li>
      <li>
        <a href={`${dossier}/oppositions/poser`}>Bloquer un professionnel</a>
        <p class="small quiet">Il ne la trouve plus nulle part, et rien ne le lui dit.</p>
      </li>
      {peutEffacer ? (
        <li>
          <a class="bad-text" href={`${base}/effacement`}>
            Effacer ses données
          </a>
          <p class="small quiet">Les nombres restent. Ne se défait pas.</p>
        </li>
      ) : null}
    </ul>
  </Section>
);

type DemandeProps = { readonly demande: DemandeDeDroit; readonly fuseau: string };

const Demande = ({ demande: d, fuseau }: DemandeProps) => (
  <li>
    <p>
      <b>{NOMS_DES_DROITS[d.droit]}</b>{' '}
      <Etiquette ton={d.reponse === 'refusee' ? 'attention' : 'ok'}>
        {d.reponse === 'refusee' ? 'Refusée' : 'Accordée'}
      </Etiquette>
    </p>
    {d.motif ? <p>{d.motif}</p> : null}
    {d.illisible ? <p class="quiet">Texte illisible&nbsp;: la clé manque.</p> : null}
    <p class="small quiet">
      {[
        ...(d.voie ? [NOMS_DES_VOIES[d.voie]] : []),
        dateHeure(d.recueLe, fuseau),
        `répondu par ${d.par}`,
      ].join(', ')}
    </p>
  </li>
);
