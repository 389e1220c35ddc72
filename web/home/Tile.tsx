import { Link } from '@tanstack/react-router';

interface Props {
  readonly name: string;
  readonly about: string;
  /** The one most people come for. */
  readonly first?: boolean;
  /** Opens a matter of this mechanism. */
  readonly mechanism?: string;
  readonly to?: '/orders' | '/sign-in';
  /** A page of the server's. */
  readonly href?: string;
}

export function Tile({ name, about, first = false, mechanism, to, href }: Props) {
  const className = first ? 'tile first' : 'tile';
  const inside = (
    <>
      <strong>{name}</strong>
      <span>{about}</span>
    </>
  );
  if (mechanism !== undefined) {
    return (
      <Link className={className} to="/new/$mechanism" params={{ mechanism }}>
        {inside}
      </Link>
    );
  }
  if (to !== undefined) {
    return (
      <Link className={className} to={to}>
        {inside}
      </Link>
    );
  }
  return (
    <a className={className} href={href}>
      {inside}
    </a>
  );
}
