import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  primary?: boolean;
  quiet?: boolean;
  danger?: boolean;
  small?: boolean;
}

export function Button({ primary, quiet, danger, small, className, type, ...rest }: Props) {
  const classes = [
    'button',
    primary && 'primary',
    quiet && 'quiet',
    danger && 'danger',
    small && 'small',
    className,
  ].filter(Boolean);
  return <button type={type ?? 'button'} className={classes.join(' ')} {...rest} />;
}
