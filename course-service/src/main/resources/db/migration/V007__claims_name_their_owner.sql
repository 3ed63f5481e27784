-- A claim is about its owner, so that it is judged by what is known of her as every other statement is.
update attendance set named_teacher = owner where kind = 'claimed';
